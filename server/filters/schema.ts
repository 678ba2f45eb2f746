import { z } from "zod";
import { Line, Ticked } from "../fields.ts";

/** `page`: the address of the list; `query`: what its address is asked with. `replace`: also what has the name already. */
export const FilterInput = z.strictObject({
  page: z.string().max(200),
  query: z.string().max(2000).default(""),
  name: Line(60),
  replace: Ticked.default(false),
});
export type FilterInput = z.output<typeof FilterInput>;

export interface SavedFilter {
  id: string;
  name: string;
  query: string;
}
