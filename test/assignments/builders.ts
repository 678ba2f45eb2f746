/** A meeting of the network with one decision, and people to give its work to. */
import { testApp, type Answer, type TestApp } from "../support/app.ts";
import { aForum, anOrganization, aPerson } from "../support/builders.ts";

export interface AssignmentWorld extends TestApp {
  forumId: string;
  meeting: any;
  item: any;
  clauseId: string;
  persons: { karin: string; anna: string };
  organizations: { avesta: string; mora: string; orsa: string };
  /** Gives an assignment to Karin, due on a day, unless the values say otherwise. */
  give: (values?: object) => Promise<Answer>;
  secretary: ReturnType<TestApp["api"]>;
}

export async function assignmentWorld(parts: Parameters<typeof testApp>[0] = {}): Promise<AssignmentWorld> {
  const app = await testApp(parts);
  const { db } = app;
  const forumId = aForum(db);
  const [avesta, mora, orsa] = ["Avesta", "Mora", "Orsa"].map((name) => anOrganization(db, { name })) as [
    string,
    string,
    string,
  ];
  const karin = aPerson(db, { name: "Karin Ek", organizationId: avesta, email: "karin@example.se" });
  const anna = aPerson(db, { name: "Anna Berg", organizationId: mora, email: "anna@example.se" });
  const secretary = app.api({ role: "secretary", forumIds: [forumId] });
  const seat = (personId: string, onBehalfOf: string) =>
    secretary.post(`/forums/${forumId}/memberships`, { personId, onBehalfOf, role: "member" });
  await seat(karin, avesta);
  await seat(anna, mora);
  const items = [
    { title: "Öppnande" },
    {
      title: "Rutin vid utskrivning",
      kinds: ["decision"],
      decisions: [{ outcome: "adopted", clauses: [{ text: "att Karin Ek tar fram en rutin till vecka 48" }] }],
    },
  ];
  const { json: meeting } = await secretary.post("/meetings", { forumId, date: "2025-11-07", state: "held", items });
  const [, item] = meeting.items;
  const give = (values: object = {}) =>
    secretary.post("/assignments", {
      text: "ta fram en rutin",
      clauseId: item.decisions[0].clauses[0].id,
      assignees: [{ type: "person", id: karin }],
      due: { date: "2025-11-28" },
      ...values,
    });
  return {
    ...app,
    forumId,
    meeting,
    item,
    clauseId: item.decisions[0].clauses[0].id,
    persons: { karin, anna },
    organizations: { avesta, mora, orsa },
    give,
    secretary,
  };
}
