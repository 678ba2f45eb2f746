import { isSecretary, type Actor } from "../access.ts";
import { exportLinks } from "../http/exports.ts";
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
import type { Page } from "../fields.ts";
import { longDate } from "../text/format.ts";
import { attendanceStatusLabels, membershipRoleLabels } from "../text/labels.ts";
import { changeOf, comparedLabels, menuLabels, pageOfPersons, personCount, removalOf, titles } from "../text/pages.ts";
import { periodText } from "../text/periods.ts";
import type { Person } from "./schema.ts";
import type { AttendedMeeting, Seat } from "./trail-queries.ts";

export interface Named {
  id: string;
  name: string;
}

const trail = [{ href: paths.persons, label: menuLabels.persons }];

/** What the list of persons was asked for. */
export interface PersonSearch {
  q: string;
  organization: string;
}

export function personsPage(
  page: Page<Person>,
  count: number,
  search: PersonSearch,
  organizations: Named[],
  actor: Actor,
): PageContent {
  const [first, last] = [page.items[0], page.items.at(-1)];
  return {
    view: "people/persons",
    title: titles.persons,
    data: {
      ...search,
      organizations: options(search.organization, named(organizations), titles.allOrganizations),
      action: paths.persons,
      persons: page.items.map(personRow),
      countText: personCount(count),
      pageText: first && last ? pageOfPersons(first.name, last.name, count) : "",
      next: page.nextCursor === null ? null : nextPage(search, page.nextCursor),
      searched: search.q !== "" || search.organization !== "",
      newHref: isSecretary(actor) ? paths.newPerson : "",
      downloads: exportLinks(paths.persons, { q: search.q, organisation: search.organization }),
    },
  };
}

function nextPage({ q, organization }: PersonSearch, cursor: string): string {
  const query = new URLSearchParams({ q, organisation: organization, efter: cursor });
  return `${paths.persons}?${query.toString()}`;
}

export const personRow = (person: Person) => ({
  name: person.name,
  href: paths.person(person.id),
  title: person.title ?? "",
  organization: person.organizationName ?? "",
  organizationHref: person.organizationId === null ? "" : paths.organization(person.organizationId),
  email: person.email ?? "",
  emailHref: person.email === null ? "" : `mailto:${person.email}`,
});

export interface PersonParts {
  seats: Seat[];
  meetings: AttendedMeeting[];
  /** Still to be done by the person. */
  assignments: object;
}

export function personPage(person: Person, parts: PersonParts, actor: Actor, today: string): PageContent {
  const { seats, meetings, assignments } = parts;
  const ended = (seat: Seat): boolean => seat.endDate !== null && seat.endDate < today;
  const shown = (seat: Seat) => ({
    forum: seat.forumName,
    href: paths.forum(seat.forumSlug),
    role: membershipRoleLabels[seat.role],
    organization: seat.organization ?? "",
    period: periodText(seat, today),
  });
  return {
    view: "people/person",
    title: person.name,
    trail,
    data: {
      person: personRow(person),
      assignments,
      seats: seats.filter((seat) => !ended(seat)).map(shown),
      earlierSeats: seats.filter(ended).map(shown),
      meetings: meetings.map((meeting) => ({
        date: longDate(meeting.date),
        forum: meeting.forumName,
        status: attendanceStatusLabels[meeting.status],
        href: paths.meeting(meeting.meetingId),
      })),
      editHref: isSecretary(actor) ? paths.editPerson(person.id) : "",
    },
  };
}

/** The form of a person; `id` is null for a new one. */
export function personFormPage(id: string | null, name: string, form: Form, organizations: Named[]): PageContent {
  const organizationName = (values: Values): string =>
    organizations.find((organization) => organization.id === textOf(values.organizationId))?.name ?? "";
  return {
    view: "people/person-form",
    title: id === null ? titles.newPerson : changeOf(name),
    trail: id === null ? trail : [...trail, { href: paths.person(id), label: name }],
    data: {
      fields: {
        ...fields(form, ["name", "title", "email"]),
        organizationId: {
          ...field(form, "organizationId"),
          options: options(form.values.organizationId, named(organizations), titles.noOrganization),
        },
      },
      version: formVersion(form),
      errors: errorSummary(form),
      changes: changedMeanwhile(form, [
        [comparedLabels.name, (values) => textOf(values.name)],
        [comparedLabels.title, (values) => textOf(values.title)],
        [comparedLabels.email, (values) => textOf(values.email)],
        [comparedLabels.organization, organizationName],
      ]),
      submitTo: id === null ? paths.newPerson : paths.editPerson(id),
      cancelHref: id === null ? paths.persons : paths.person(id),
      removeHref: id === null ? "" : paths.removePerson(id),
    },
  };
}

export const removePersonPage = (person: Person, form: Form): PageContent => ({
  view: "people/remove",
  title: removalOf(person.name),
  trail: [...trail, { href: paths.person(person.id), label: person.name }],
  data: {
    version: formVersion(form),
    errors: errorSummary(form),
    isPerson: true,
    submitTo: paths.removePerson(person.id),
    cancelHref: paths.editPerson(person.id),
  },
});
