import { expect, test } from "vitest";
import { forums, memberships, organizations, persons } from "../../db/schema.ts";
import { getForum, membersOn } from "../../server/forums/queries.ts";
import { groupOf } from "../../server/forums/rules.ts";
import { testApp, type TestApp } from "../support/app.ts";

const groups = ["Kommun", "Region Dalarna", "RSS Dalarna"];

function seed({ db }: TestApp) {
  const forumId = db
    .insert(forums)
    .values({
      slug: "lchnv",
      name: "Länschefsnätverket",
      shortName: "LCHNV",
      kind: "network",
      decisionName: "Länschefsnätverket",
      visibility: "members",
      attendanceGroups: groups,
    })
    .returning({ id: forums.id })
    .get().id;
  const organization = (name: string, shortName: string, kind: "municipality" | "region" | "other") =>
    db.insert(organizations).values({ name, shortName, kind }).returning({ id: organizations.id }).get().id;
  const person = (name: string, title: string | null = null) =>
    db.insert(persons).values({ name, title }).returning({ id: persons.id }).get().id;
  const seat = (values: Omit<typeof memberships.$inferInsert, "forumId">) =>
    db
      .insert(memberships)
      .values({ ...values, forumId })
      .returning({ id: memberships.id })
      .get().id;
  return { forumId, organization, person, seat };
}

test("the attendance list is called up by group, organization and name, in Swedish order", async () => {
  const app = await testApp();
  const { forumId, organization, person, seat } = seed(app);
  const region = organization("Region Dalarna", "Region", "region");
  const alvdalen = organization("Älvdalens kommun", "Älvdalen", "municipality");
  const amal = organization("Åmåls kommun", "Åmål", "municipality");
  const rss = organization("RSS", "RSS Dalarna", "other");
  seat({ personId: person("Utan grupp"), role: "co_opted" });
  seat({ personId: person("Region Person"), role: "member", onBehalfOf: region });
  seat({ personId: person("Östen"), role: "member", onBehalfOf: amal });
  seat({ personId: person("Älva"), role: "member", onBehalfOf: alvdalen });
  seat({ personId: person("Åke"), role: "member", onBehalfOf: amal });
  seat({ personId: person("Sekreteraren"), role: "secretary", onBehalfOf: rss });
  seat({ personId: person("Gäst"), role: "co_opted", onBehalfOf: rss, group: "Kommun" });

  const called = app.asSystem((ctx) => membersOn(ctx, forumId, "2025-11-21"));
  expect(called.map(({ name, group, organization: short }) => [name, group, short])).toEqual([
    ["Gäst", "Kommun", "RSS Dalarna"],
    ["Åke", "Kommun", "Åmål"],
    ["Östen", "Kommun", "Åmål"],
    ["Älva", "Kommun", "Älvdalen"],
    ["Region Person", "Region Dalarna", "Region"],
    ["Sekreteraren", "RSS Dalarna", "RSS Dalarna"],
    ["Utan grupp", null, null],
  ]);
});

test.each([
  ["2024-12-31", ["Före"]],
  ["2025-01-01", ["Efter", "Ersättare"]],
  ["2025-06-30", ["Efter", "Ersättare"]],
  ["2025-07-01", ["Efter"]],
])("on %s the forum consists of those whose time includes that day", async (date, names) => {
  const app = await testApp();
  const { forumId, person, seat } = seed(app);
  seat({ personId: person("Före"), role: "member", endDate: "2024-12-31" });
  const member = seat({ personId: person("Efter", "Socialchef"), role: "member", startDate: "2025-01-01" });
  seat({
    personId: person("Ersättare"),
    role: "substitute",
    startDate: "2025-01-01",
    endDate: "2025-06-30",
    substituteFor: member,
  });
  const called = app.asSystem((ctx) => membersOn(ctx, forumId, date));
  expect(called.map(({ name }) => name)).toEqual(names);
  for (const { name, substituteFor } of called) expect(substituteFor).toBe(name === "Ersättare" ? "Efter" : null);
});

test("a forum is found by id and by slug", async () => {
  const app = await testApp();
  const { forumId } = seed(app);
  app.asSystem((ctx) => {
    expect(getForum(ctx, forumId)).toEqual(getForum(ctx, "lchnv"));
    expect(() => getForum(ctx, "finns-inte")).toThrow("not_found");
    expect(() => getForum(ctx, "999")).toThrow("not_found");
    return null;
  });
});

const seatOf = (group: string | null, name: string | null, shortName: string | null, kind: "municipality" | null) => ({
  group,
  organizationName: name,
  organizationShortName: shortName,
  organizationKind: kind,
});

test.each([
  ["the one named", seatOf("Gäster", "Avesta kommun", "Avesta", "municipality"), "Gäster"],
  ["the one called as the organization", seatOf(null, "Region Dalarna", "Region", null), "Region Dalarna"],
  ["the one called as the organization in short", seatOf(null, "RSS", "RSS Dalarna", null), "RSS Dalarna"],
  ["the first, for a municipality", seatOf(null, "Avesta kommun", "Avesta", "municipality"), "Kommun"],
  ["none, for any other", seatOf(null, "SKR", "SKR", null), null],
  ["none, for one without an organization", seatOf(null, null, null, null), null],
])("a member is called up in the group that is %s", (_, seat, group) => {
  expect(groupOf(seat, groups)).toBe(group);
});
