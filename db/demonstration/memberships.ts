/** Who sits where, on whose behalf and since when. */
import { addMembership } from "../../server/forums/commands.ts";
import { MembershipInput } from "../../server/forums/schema.ts";
import type { MembershipRole } from "../schema/values.ts";
import { chairOf2025, chairOf2026, forumId, secretary, type County } from "./county.ts";
import {
  formerHead,
  municipalHeads,
  personNamed,
  politicians,
  regionalHeads,
  secretariatStaff,
  substitutes,
} from "./people.ts";

interface Seat {
  name: string;
  role: MembershipRole;
  from: string;
  to?: string;
  /** Name of the member a substitute stands in for. */
  standsInFor?: string;
}

const seat = (name: string, role: MembershipRole, from = "2023-01-01", to?: string): Seat => ({
  name,
  role,
  from,
  ...(to === undefined ? {} : { to }),
});

/** The chair changes sides every other year: the municipalities until 2025, the region from 2026. */
const alternatingChairs = [
  seat(chairOf2025, "chair", "2024-01-01", "2025-12-31"),
  seat(chairOf2026, "vice_chair", "2024-01-01", "2025-12-31"),
  seat(chairOf2026, "chair", "2026-01-01"),
  seat(chairOf2025, "vice_chair", "2026-01-01"),
];

const newHead = "Camilla Östlund";
const isChair = (name: string) => name === chairOf2025 || name === chairOf2026;
const heads = municipalHeads.map(({ name }) => name).filter((name) => !isChair(name) && name !== newHead);
const hedemora = [seat(formerHead.name, "member", "2023-01-01", "2025-08-31"), seat(newHead, "member", "2025-09-01")];
const staff = secretariatStaff.map(({ name }) => name).filter((name) => name !== secretary);
const [borlangeSubstitute = "", falunSubstitute = "", regionSubstitute = ""] = substitutes.map(({ name }) => name);

const seats: Record<string, Seat[]> = {
  lchnv: [
    ...alternatingChairs,
    ...hedemora,
    ...[...heads, ...regionalHeads.map(({ name }) => name).filter((name) => !isChair(name))].map((name) =>
      seat(name, "member"),
    ),
    { ...seat(borlangeSubstitute, "substitute"), standsInFor: "Petra Sandgren" },
    { ...seat(falunSubstitute, "substitute"), standsInFor: "Helena Broman" },
    { ...seat(regionSubstitute, "substitute", "2024-03-01"), standsInFor: "Amina Yusuf" },
    seat(secretary, "secretary"),
    ...staff.map((name) => seat(name, "co_opted")),
  ],
  styrgruppen: [
    ...alternatingChairs,
    ...["Birgitta Almqvist", "Niklas Fredholm", "Annelie Söderberg", "Robert Nygren"].map((name) =>
      seat(name, "member"),
    ),
    seat(secretary, "secretary"),
    seat("Ylva Nordin", "co_opted"),
  ],
  schnv: [
    seat("Kristina Dahlgren", "chair", "2024-01-01"),
    seat("Fatima Haddad", "vice_chair", "2024-01-01"),
    ...hedemora,
    ...[...heads, chairOf2025]
      .filter((name) => name !== "Kristina Dahlgren" && name !== "Fatima Haddad")
      .map((name) => seat(name, "member")),
    seat(secretary, "secretary"),
    seat("Ylva Nordin", "co_opted"),
  ],
  planeringsgruppen: [
    seat("Ylva Nordin", "chair"),
    ...["Cecilia Rosén", "Helena Broman", "Fatima Haddad"].map((name) => seat(name, "member")),
    seat(secretary, "secretary"),
  ],
  "lpo-rehabilitering": [
    seat("Katarina Viklund", "chair"),
    ...["Oskar Brandt", "Lena Backlund", "Tobias Hagman"].map((name) => seat(name, "member", "2024-01-01")),
    seat("David Kjellberg", "secretary", "2024-01-01"),
  ],
  lpu: [
    seat("Sara Norling", "chair", "2024-09-01"),
    seat("Ingela Myhr", "member", "2024-09-01"),
    seat(newHead, "member", "2024-09-01", "2025-08-31"),
    seat("Cecilia Rosén", "member", "2024-09-01"),
    seat("Nadia Rahimi", "secretary", "2024-09-01"),
  ],
  valfardsradet: [
    seat("Ulf Granath", "chair"),
    seat("Yasmin Karimi", "vice_chair"),
    ...politicians
      .map(({ name }) => name)
      .filter((name) => name !== "Ulf Granath" && name !== "Yasmin Karimi")
      .map((name) => seat(name, "member")),
    seat(secretary, "secretary"),
  ],
};

export function addMemberships(county: County): void {
  for (const [slug, list] of Object.entries(seats)) seatAll(county, forumId(county, slug), list);
}

function seatAll(county: County, forum: string, list: Seat[]): void {
  const members = new Map<string, string>();
  for (const { name, role, from, to, standsInFor } of list) {
    const input = MembershipInput.parse({
      personId: county.people.get(name),
      onBehalfOf: county.organizations.get(personNamed(name).organization),
      role,
      startDate: from,
      endDate: to,
      substituteFor: standsInFor === undefined ? undefined : members.get(standsInFor),
    });
    members.set(name, addMembership(county.ctx, forum, input));
  }
}
