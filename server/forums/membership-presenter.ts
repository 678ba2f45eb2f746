import type { MembershipRole } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  errorSummary,
  field,
  fields,
  formVersion,
  named,
  options,
  textOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate } from "../text/format.ts";
import { choicesOf, membershipRoleLabels } from "../text/labels.ts";
import { comparedLabels, forumWords, removalOf, seatOf, titles } from "../text/pages.ts";
import { trailTo } from "./presenter.ts";
import type { Forum, Membership } from "./schema.ts";

interface Named {
  id: string;
  name: string;
}

/** What can be chosen in the form of a membership. */
export interface MembershipChoices {
  persons: Named[];
  organizations: Named[];
  /** Every membership the forum has had. */
  memberships: Membership[];
}

export const newMembershipPage = (forum: Forum, form: Form, all: MembershipChoices, today: string): PageContent => ({
  view: "forums/new-membership",
  title: titles.newMembership,
  trail: trailTo(forum),
  data: {
    person: { ...field(form, "personId"), options: options(form.values.personId, named(all.persons), "") },
    fields: membershipFields(forum, form, all, null, today),
    errors: errorSummary(form),
    newPersonHref: paths.newPerson,
    submitTo: paths.newMembership(forum.slug),
    cancelHref: paths.forum(forum.slug),
  },
});

/** The edit form and, beside it, the form that only ends the membership. */
export interface MembershipForms {
  edit: Form;
  end: Form;
}

export function membershipPage(
  forum: Forum,
  membership: Membership,
  forms: MembershipForms,
  all: MembershipChoices,
  today: string,
): PageContent {
  const { edit, end } = forms;
  return {
    view: "forums/membership",
    title: seatOf(membership.personName, forum.shortName),
    trail: trailTo(forum),
    data: {
      fields: membershipFields(forum, edit, all, membership, today),
      end: field(end, "endDate"),
      version: formVersion(edit),
      endVersion: formVersion(end),
      errors: errorSummary(edit),
      endErrors: errorSummary(end).map(({ href, text }) => ({ href: href.replace("#", "#avsluta-"), text })),
      changes: changedMeanwhile(edit.saved ? edit : end, comparison(all)),
      ended: membership.endDate === null ? "" : longDate(membership.endDate),
      successorHref: `${paths.newMembership(forum.slug)}?efter=${membership.id}`,
      personHref: paths.person(membership.personId),
      submitTo: paths.membership(membership.id),
      endTo: paths.endMembership(membership.id),
      cancelHref: paths.forum(forum.slug),
      removeHref: paths.removeMembership(membership.id),
    },
  };
}

function membershipFields(
  forum: Forum,
  form: Form,
  { organizations, memberships }: MembershipChoices,
  own: Membership | null,
  today: string,
) {
  const { values } = form;
  const chosen = textOf(values.substituteFor);
  const ordinary = memberships.filter(
    ({ id, personId, role, endDate }) =>
      id === chosen || (role !== "substitute" && personId !== own?.personId && (endDate === null || endDate >= today)),
  );
  const groups = [...new Set([...forum.attendanceGroups, ...(textOf(values.group) ? [textOf(values.group)] : [])])];
  return {
    ...fields(form, ["startDate", "endDate"]),
    onBehalfOf: {
      ...field(form, "onBehalfOf"),
      options: options(values.onBehalfOf, named(organizations), forumWords.none),
    },
    role: { ...field(form, "role"), options: options(values.role, choicesOf(membershipRoleLabels)) },
    group: {
      ...field(form, "group"),
      options: options(
        values.group,
        groups.map((group) => ({ value: group, label: group })),
        forumWords.groupOfOrganization,
      ),
    },
    substituteFor: {
      ...field(form, "substituteFor"),
      options: options(values.substituteFor, ordinary.map(memberChoice), forumWords.none),
    },
  };
}

const memberChoice = ({ id, personName, organizationName }: Membership) => ({
  value: id,
  label: organizationName ? `${personName}, ${organizationName}` : personName,
});

function comparison({ organizations, memberships }: MembershipChoices): [string, (values: Values) => string][] {
  const dateOf = (value: unknown): string => (textOf(value) === "" ? "" : longDate(textOf(value)));
  return [
    [
      comparedLabels.onBehalfOf,
      (values) => organizations.find(({ id }) => id === textOf(values.onBehalfOf))?.name ?? "",
    ],
    [comparedLabels.role, (values) => membershipRoleLabels[textOf(values.role) as MembershipRole]],
    [comparedLabels.group, (values) => textOf(values.group)],
    [comparedLabels.startDate, (values) => dateOf(values.startDate)],
    [comparedLabels.endDate, (values) => dateOf(values.endDate)],
    [
      comparedLabels.substituteFor,
      (values) => memberships.find(({ id }) => id === textOf(values.substituteFor))?.personName ?? "",
    ],
  ];
}

export const removeMembershipPage = (forum: Forum, membership: Membership, form: Form): PageContent => ({
  view: "forums/remove-membership",
  title: removalOf(seatOf(membership.personName, forum.shortName)),
  trail: trailTo(forum),
  data: {
    version: formVersion(form),
    errors: errorSummary(form),
    submitTo: paths.removeMembership(membership.id),
    cancelHref: paths.membership(membership.id),
  },
});
