/** Who can log in to the demonstration: one account for every role there is. */
import { eq } from "drizzle-orm";
import { addAccount } from "../../server/accounts/commands.ts";
import { actorOfAccount } from "../../server/accounts/queries.ts";
import { saveFilter } from "../../server/filters/commands.ts";
import { paths } from "../../server/http/paths.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { persons } from "../schema.ts";
import type { AccountRole } from "../schema/values.ts";
import { actingAs, chairOf2026, secretary } from "./county.ts";
import { emailOf } from "./people.ts";

/** The same for all of them. */
export const demonstrationPassword = "demonstration";

export interface DemonstrationAccount {
  email: string;
  name: string;
  role: AccountRole;
  /** The role as this account has it in the forums, in Swedish. */
  title: string;
  /** Whether it belongs to one of the people in the register. */
  isPerson: boolean;
}

export const demonstrationAccounts: DemonstrationAccount[] = [
  { email: "admin@dalarna.example", name: "Alva Admin", role: "admin", title: "administratör", isPerson: false },
  { email: "sekreterare@dalarna.example", name: secretary, role: "secretary", title: "sekreterare", isPerson: true },
  { email: "ordforande@dalarna.example", name: chairOf2026, role: "member", title: "ordförande", isPerson: true },
  { email: "ledamot@dalarna.example", name: "Fatima Haddad", role: "member", title: "ledamot", isPerson: true },
  { email: "lasare@dalarna.example", name: "Linus Läsare", role: "reader", title: "läsare", isPerson: false },
];

/** `passwordHash` is that of `demonstrationPassword`: hashing is slow and runs before the transaction. */
export function addDemonstrationAccounts(ctx: WriteContext, passwordHash: string): void {
  const system = actingAs(ctx, "Beslutsspår", ctx.now.toISOString());
  for (const { email, name, role, isPerson } of demonstrationAccounts) {
    const personId = isPerson ? personIdOf(ctx, name) : null;
    const id = addAccount(system, { email, name, role, personId, forumIds: [], disabled: false, passwordHash });
    if (role === "secretary") keepFilters(ctx, id);
  }
}

/** What a secretary looks for before each meeting. */
function keepFilters(ctx: WriteContext, accountId: string): void {
  const own = { ...ctx, actor: actorOfAccount(ctx.db, accountId, ctx.now) };
  const keep = (page: string, name: string, query: string) => saveFilter(own, { page, name, query, replace: false });
  keep(paths.assignments, "Sena uppdrag", "state=overdue");
  keep(paths.assignments, "Återrapporteras till LCHNV", "forum=lchnv&state=live");
  keep(paths.meetings, "Planerade i LCHNV", "forum=lchnv&state=planned");
}

const personIdOf = (ctx: WriteContext, name: string): string | null =>
  ctx.db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.email, emailOf(name)))
    .get()?.id ?? null;
