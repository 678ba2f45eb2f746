/** What has been reached; `npm run score -- --keep` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { f1, type Field } from "./score.ts";
import type { Totals } from "./report.ts";

export interface Floors {
  all: number;
  network: number;
  other: number;
  /** The seed minutes. */
  seed: number;
  fields: Partial<Record<Field, number>>;
}

const place = new URL("floors.json", import.meta.url);

export const floors = JSON.parse(readFileSync(place, "utf8")) as Floors;

export function keepFloors(totals: Totals, seed: number | null): void {
  const figure = (value: number) => Number(value.toFixed(3));
  const kept: Floors = {
    all: figure(totals.all),
    network: figure(totals.network),
    other: figure(totals.other),
    seed: seed === null ? floors.seed : figure(seed),
    fields: Object.fromEntries([...totals.fields].map(([field, tally]) => [field, figure(f1(tally))])),
  };
  writeFileSync(place, `${JSON.stringify(kept, null, 2)}\n`);
}
