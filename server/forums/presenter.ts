import { atLeast, isAdmin, roleIn, type Actor } from "../access.ts";
import { exportLinks } from "../http/exports.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate, timeSpan, weekdayDate } from "../text/format.ts";
import {
  forumKindLabels,
  meetingStateLabels,
  meetingStateTones,
  membershipRoleLabels,
  visibilityLabels,
} from "../text/labels.ts";
import { forumWords, memberCount, menuLabels, substituteOf, titles } from "../text/pages.ts";
import { periodText } from "../text/periods.ts";
import type { ForumMeeting } from "./meeting-queries.ts";
import { treeOf, type Branch } from "./rules.ts";
import type { Forum, MemberOnDate, Membership } from "./schema.ts";

export const trail = [{ href: paths.forums, label: menuLabels.forums }];

export const trailTo = (forum: Forum) => [...trail, { href: paths.forum(forum.slug), label: forum.name }];

export const keeps = (actor: Actor, forum: Forum): boolean => atLeast(roleIn(actor, forum), "secretary");

export const forumsPage = (forums: Forum[], actor: Actor): PageContent => ({
  view: "forums/list",
  title: titles.forums,
  data: {
    branches: treeOf(forums).map(branchShown),
    newHref: isAdmin(actor) ? paths.newForum : "",
    downloads: exportLinks(paths.forums),
  },
});

interface BranchShown {
  name: string;
  href: string;
  kind: string;
  children: BranchShown[];
}

const branchShown = ({ forum, children }: Branch<Forum>): BranchShown => ({
  name: forum.name,
  href: paths.forum(forum.slug),
  kind: forumKindLabels[forum.kind],
  children: children.map(branchShown),
});

/** What a forum's page tells besides the forum itself. */
export interface ForumParts {
  /** Every forum that the reader may see. */
  forums: Forum[];
  /** Today's members in the order of the attendance list. */
  members: MemberOnDate[];
  /** Every membership the forum has had. */
  memberships: Membership[];
  coming: ForumMeeting[];
  minutes: ForumMeeting[];
  /** What is to be reported to it. */
  assignments: object;
}

export function forumPage(forum: Forum, parts: ForumParts, actor: Actor, today: string): PageContent {
  const mayKeep = keeps(actor, forum);
  const parent = parts.forums.find(({ id }) => id === forum.parentId);
  return {
    view: "forums/forum",
    title: forum.name,
    trail,
    data: {
      kind: forumKindLabels[forum.kind],
      shortName: forum.shortName,
      visibility: visibilityLabels[forum.visibility],
      parent: parent ? linkTo(parent) : null,
      children: parts.forums.filter(({ parentId }) => parentId === forum.id).map(linkTo),
      chairs: namesOf(parts.members, "chair"),
      secretaries: namesOf(parts.members, "secretary"),
      memberCount: memberCount(parts.members.length),
      ...membersShown(forum, parts, mayKeep, today),
      coming: parts.coming.map(meetingShown),
      minutes: parts.minutes.map((meeting) => ({ ...meetingShown(meeting), href: paths.minutes(meeting.id) })),
      assignments: parts.assignments,
      mayKeep,
      downloads: exportLinks(paths.forum(forum.slug)),
      links: {
        handIn: atLeast(roleIn(actor, forum), "member") ? paths.handIn(forum.slug) : "",
        subscribe: paths.subscribe(forum.slug),
        edit: paths.editForum(forum.slug),
        newMeeting: `${paths.newMeeting}?${new URLSearchParams({ forum: forum.id }).toString()}`,
        newMembership: paths.newMembership(forum.slug),
        standingItems: paths.standingItems(forum.slug),
        letterhead: paths.letterhead(forum.slug),
      },
    },
  };
}

const linkTo = (forum: Forum) => ({ name: forum.name, href: paths.forum(forum.slug) });

const namesOf = (members: MemberOnDate[], role: MemberOnDate["role"]) =>
  members
    .filter((member) => member.role === role)
    .map(({ name, organization, personId }) => ({
      name: organization ? `${name}, ${organization}` : name,
      href: paths.person(personId),
    }));

const meetingShown = (meeting: ForumMeeting) => ({
  date: weekdayDate(meeting.date),
  time: timeSpan(meeting.startTime, meeting.endTime),
  place: meeting.place,
  state: meetingStateLabels[meeting.state],
  tone: meetingStateTones[meeting.state],
  href: paths.meeting(meeting.id),
});

function membersShown(forum: Forum, { members, memberships }: ForumParts, mayKeep: boolean, today: string) {
  const byId = new Map(memberships.map((membership) => [membership.id, membership]));
  const seated = members.map((member) => {
    const start = byId.get(member.membershipId)?.startDate;
    return {
      ...member,
      href: paths.person(member.personId),
      organization: member.organization ?? "",
      role: member.substituteFor ? substituteOf(member.substituteFor) : membershipRoleLabels[member.role],
      since: start ? longDate(start) : "",
      editHref: mayKeep ? paths.membership(member.membershipId) : "",
    };
  });
  const named = [...new Set([...forum.attendanceGroups, ...seated.flatMap(({ group }) => group ?? [])])];
  const others = named.length === 0 ? forumWords.members : forumWords.otherMembers;
  const outside = (membership: Membership) => ({
    name: membership.personName,
    href: paths.person(membership.personId),
    organization: membership.organizationName ?? "",
    role: membershipRoleLabels[membership.role],
    period: periodText(membership, today),
    editHref: mayKeep ? paths.membership(membership.id) : "",
    successorHref: mayKeep ? `${paths.newMembership(forum.slug)}?efter=${membership.id}` : "",
  });
  return {
    groups: [...named, null]
      .map((group) => ({ name: group ?? others, members: seated.filter((member) => member.group === group) }))
      .filter((group) => group.members.length > 0),
    later: memberships.filter(({ startDate }) => startDate !== null && startDate > today).map(outside),
    earlier: memberships
      .filter(({ endDate }) => endDate !== null && endDate < today)
      .sort((a, b) => (b.endDate ?? "").localeCompare(a.endDate ?? ""))
      .map(outside),
  };
}
