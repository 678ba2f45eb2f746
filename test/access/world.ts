/** Two forums with one of everything in the first, and an account for every kind of user. */
import {
  attachmentContents,
  attachments,
  clauses,
  comments,
  decisions,
  forumFiles,
  imports,
  items,
  mails,
  matters,
  matterSteps,
  submissions,
} from "../../db/schema.ts";
import { createKey } from "../../server/accounts/key-commands.ts";
import { giveAssignment } from "../../server/assignments/commands.ts";
import { addAgreement } from "../../server/agreements/commands.ts";
import { AgreementInput } from "../../server/agreements/input-schema.ts";
import { AssignmentInput } from "../../server/assignments/input-schema.ts";
import { reportBack } from "../../server/assignments/report-commands.ts";
import { addFollowUp } from "../../server/commitments/commands.ts";
import { FollowUpInput } from "../../server/commitments/schema.ts";
import { addAllocation } from "../../server/costs/commands.ts";
import { AllocationInput } from "../../server/costs/schema.ts";
import { addImport } from "../../server/imports/commands.ts";
import { aForum, aMembership, aMeeting, anOrganization, aPerson } from "../support/builders.ts";
import { addTestAccount, testNow, type TestApp } from "../support/app.ts";

export const actors = [
  "nobody",
  "reader",
  "member",
  "chair",
  "secretary",
  "secretary of another forum",
  "admin",
] as const;
export type ActorName = (typeof actors)[number];

export interface World {
  /** What stands for each parameter of an address, by the kind of thing it names. */
  ids: Record<string, string>;
  accountIds: Record<Exclude<ActorName, "nobody">, string>;
}

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export function buildWorld({ db, asSystem }: TestApp): World {
  const forumId = aForum(db);
  const otherForumId = aForum(db, { slug: "annat", name: "Annat forum", shortName: "Annat" });
  const organizationId = anOrganization(db);
  const seat = (role: "member" | "chair") => {
    const personId = aPerson(db, { name: role, organizationId });
    return { personId, membershipId: aMembership(db, { forumId, personId, role }) };
  };
  const member = seat("member");
  const chair = seat("chair");
  const meetingId = aMeeting(db, { forumId, state: "held" });
  const { id: itemId } = db.insert(items).values({ meetingId, position: 0, title: "Punkt" }).returning().get();
  const { id: decisionId } = db.insert(decisions).values({ itemId, position: 0, outcome: "adopted" }).returning().get();
  db.insert(clauses).values({ decisionId, stage: "decided", position: 0, text: "att anta" }).run();
  const file = { filename: "a.txt", mediaType: "text/plain", size: 1 };
  const { id: attachmentId } = db
    .insert(attachments)
    .values({ itemId, position: 0, label: "Bilaga 1", ...file })
    .returning()
    .get();
  db.insert(attachmentContents)
    .values({ attachmentId, content: Buffer.from("a") })
    .run();
  db.insert(comments).values({ meetingId, text: "x", createdAt: testNow.toISOString(), createdByName: "x" }).run();
  db.insert(forumFiles)
    .values({ forumId, purpose: "logo", filename: "a.png", mediaType: "image/png", content: onePixel })
    .run();
  const createdAt = testNow.toISOString();
  const { id: matterId } = db
    .insert(matters)
    .values({ title: "Avtal", state: "open", forumId, createdAt })
    .returning()
    .get();
  // The member leads a third forum, which has had the matter and has sent it on.
  const thirdForumId = aForum(db, { slug: "tredje", name: "Tredje forumet", shortName: "Tredje" });
  aMembership(db, { forumId: thirdForumId, personId: member.personId, role: "chair" });
  const step = (values: Partial<typeof matterSteps.$inferInsert>) =>
    db
      .insert(matterSteps)
      .values({ matterId, forumName: "Ett forum", role: "decide", state: "accepted", ...values })
      .returning()
      .get().id;
  const fromStepId = step({ forumId: thirdForumId });
  const stepId = step({ state: "waiting", fromStepId, sentAt: createdAt });
  const assignmentId = asSystem((ctx) =>
    giveAssignment(
      ctx,
      AssignmentInput.parse({
        text: "ta fram",
        itemId,
        assignees: [{ type: "person", id: member.personId }],
        due: { date: "2025-11-28" },
      }),
    ),
  );
  // The member belongs to a party of it, and leads the forum that follows it up.
  const followUp = { interval: "P2Y", forumId: thirdForumId };
  const agreementId = asSystem((ctx) =>
    addAgreement(ctx, AgreementInput.parse({ title: "Avtal", forumId, parties: [{ organizationId }], followUp })),
  );
  const followUpId = asSystem((ctx) => addFollowUp(ctx, agreementId, FollowUpInput.parse({ date: "2025-11-01" })));
  const division = AllocationInput.parse({ year: 2025, total: 100, method: "equal" });
  const allocationId = asSystem((ctx) => addAllocation(ctx, agreementId, division));
  const reportId = asSystem((ctx) => reportBack(ctx, assignmentId, { text: "Klart.", date: null }));
  const { id: mailId } = db
    .insert(mails)
    .values({
      toAddress: "a@example.se",
      toName: "A",
      subject: "Nytt uppdrag",
      text: "x",
      html: "x",
      messageId: "<1@example.se>",
      state: "failed",
      nextAttemptAt: createdAt,
      createdAt,
    })
    .returning()
    .get();
  const accountIds = {
    reader: addTestAccount(db, { role: "reader", forumIds: [forumId] }),
    member: addTestAccount(db, { role: "member", personId: member.personId }),
    chair: addTestAccount(db, { role: "member", personId: chair.personId }),
    secretary: addTestAccount(db, { role: "secretary", forumIds: [forumId] }),
    "secretary of another forum": addTestAccount(db, { role: "secretary", forumIds: [otherForumId] }),
    admin: addTestAccount(db, { role: "admin" }),
  };
  asSystem((ctx) => createKey(ctx, "api", accountIds.reader, "en nyckel"));
  const { id: submissionId } = db
    .insert(submissions)
    .values({
      forumId,
      title: "Punkt",
      kinds: [],
      body: "Därför.",
      proposal: [],
      state: "submitted",
      createdAt: testNow.toISOString(),
      createdBy: accountIds.member,
      createdByName: "member",
    })
    .returning()
    .get();
  // Brought in by the secretary of another forum, who says that it belongs to this one.
  const importId = asSystem((ctx) =>
    addImport(ctx, { filename: "a.txt", mediaType: "text/plain", content: Buffer.from("a"), forumId, batchId: null }),
  );
  db.update(imports).set({ createdBy: accountIds["secretary of another forum"] }).run();
  return {
    ids: {
      meeting: meetingId,
      item: itemId,
      decision: decisionId,
      attachment: attachmentId,
      matter: matterId,
      step: stepId,
      membership: member.membershipId,
      forum: forumId,
      forumSlug: "lchnv",
      person: member.personId,
      organization: organizationId,
      account: accountIds.reader,
      agreement: agreementId,
      followUp: followUpId,
      allocation: allocationId,
      assignment: assignmentId,
      mail: mailId,
      report: reportId,
      submission: submissionId,
      import: importId,
    },
    accountIds,
  };
}
