/** Who was there, as the form has it, beside whom the register knows by that name. */
import { field, options, rowsOf, textOf, type Form } from "../http/forms.ts";
import { idleWords, importTexts } from "../text/imports.ts";
import { attendanceStatusLabels, choicesOf } from "../text/labels.ts";
import { placesOf } from "./acceptance-rules.ts";
import type { ImportDraft } from "./draft-schema.ts";
import { personAnchor } from "./edit-rules.ts";
import { bodyNamed, matchesOf } from "./matching.ts";
import { spanOfPart } from "./part-rules.ts";
import type { KnownPerson, Register } from "./register-queries.ts";
import { foundShown } from "./found-presenter.ts";

export function peopleShown(form: Form, draft: ImportDraft, register: Register) {
  const places = placesOf(draft.items);
  const known = new Map(register.persons.map((person) => [person.id, person]));
  return rowsOf(form.values.attendance).map((person, row) => {
    const path = `attendance.${row}`;
    const name = textOf(person.name);
    const organization = textOf(person.organization);
    const home = bodyNamed(organization, register.organizations, idleWords);
    const chosen = known.get(textOf(person.personId));
    const matches = matchesOf<KnownPerson>(name, register.persons, home?.id ?? null).map((match) => match.known);
    const offered = chosen && !matches.includes(chosen) ? [chosen, ...matches] : matches;
    const addOp = chosen === undefined && name !== "" ? `person:${row}` : "";
    const unknownOrganization = organization !== "" && home === null;
    return {
      row,
      path: `attendance[${row}]`,
      ...foundShown(person, personAnchor(row)),
      heading: name || importTexts.newPerson,
      label: name,
      removeOp: `remove-person:${row}`,
      addOp,
      organizationOp: `organization:${row}`,
      name: field(form, `${path}.name`),
      organization: field(form, `${path}.organization`),
      title: field(form, `${path}.title`),
      group: field(form, `${path}.group`),
      part: field(form, `${path}.part`),
      partNote:
        textOf(person.part) === "" ? "" : importTexts.inPart(spanOfPart(textOf(person.part), draft.items, places)),
      substituteFor: field(form, `${path}.substituteFor`),
      status: {
        ...field(form, `${path}.status`),
        options: options(person.status, choicesOf(attendanceStatusLabels)),
      },
      person: {
        ...field(form, `${path}.personId`),
        options: options(
          chosen ? chosen.id : "",
          offered.map((one) => ({ value: one.id, label: nameWithHome(one) })),
          importTexts.onlyName,
        ),
      },
      // What will stand in the meeting, where that is not what the document says.
      note: chosen && chosen.name !== name ? importTexts.writtenAs(chosen.name) : "",
      summary:
        [organization, textOf(person.title), textOf(person.part)].filter((part) => part !== "").join(", ") ||
        importTexts.moreOfPerson,
      open: form.errors.some((error) => error.field.startsWith(`${path}.`)) || name === "",
      unknownOrganization,
      addOrganization: importTexts.addOrganization(organization),
      adds: addOp !== "" || unknownOrganization,
    };
  });
}

const nameWithHome = ({ name, title, organization }: KnownPerson): string =>
  [name, title, organization].filter((part) => part !== null && part !== "").join(", ");
