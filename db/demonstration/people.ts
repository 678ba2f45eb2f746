/** The people of the demonstration county. All of them are invented. */
import type { WriteContext } from "../../server/http/context.ts";
import { addPerson } from "../../server/people/commands.ts";
import { PersonInput } from "../../server/people/schema.ts";
import { region, secretariat, type OrganizationName } from "./organizations.ts";

interface PersonContent {
  name: string;
  title: string;
  organization: OrganizationName;
}

const person = (name: string, title: string, organization: OrganizationName): PersonContent => ({
  name,
  title,
  organization,
});

/** Those who lead social services and care in the municipalities. */
export const municipalHeads = [
  person("Marianne Ekdahl", "socialchef", "Avesta"),
  person("Petra Sandgren", "sektorschef social omsorg", "Borlänge"),
  person("Helena Broman", "socialchef", "Falun"),
  person("Gunilla Hedström", "förvaltningschef vård och omsorg", "Gagnef"),
  person("Camilla Östlund", "tf. förvaltningschef vård och omsorg", "Hedemora"),
  person("Fatima Haddad", "socialchef", "Leksand"),
  person("Robert Nygren", "vård- och omsorgschef", "Ludvika"),
  person("Lena Backlund", "socialchef", "Malung-Sälen"),
  person("Kristina Dahlgren", "socialchef", "Mora"),
  person("Tobias Hagman", "verksamhetschef omsorg", "Orsa"),
  person("Annelie Söderberg", "socialchef", "Rättvik"),
  person("Per-Erik Wallin", "förvaltningschef omsorg", "Smedjebacken"),
  person("Sara Norling", "socialchef", "Säter"),
  person("Ingela Myhr", "verksamhetschef vård och omsorg", "Vansbro"),
  person("Magdalena Blom", "socialchef", "Älvdalen"),
];

/** Second representatives of the largest municipalities, who are called when the first cannot come. */
export const substitutes = [
  person("Jonas Wikner", "verksamhetschef hemsjukvård", "Borlänge"),
  person("Mats Rydell", "omvårdnadschef", "Falun"),
  person("Viktor Hallin", "biträdande divisionschef medicin", region),
];

export const regionalHeads = [
  person("Birgitta Almqvist", "hälso- och sjukvårdsdirektör", region),
  person("Henrik Strand", "divisionschef psykiatri och habilitering", region),
  person("Niklas Fredholm", "divisionschef primärvård", region),
  person("Amina Yusuf", "divisionschef medicin", region),
  person("Johan Sellberg", "vårdvalschef", region),
  person("Katarina Viklund", "förvaltningschef hjälpmedelscentralen", region),
  person("Oskar Brandt", "biträdande förvaltningschef hjälpmedelscentralen", region),
  person("Cecilia Rosén", "verksamhetschef omställning", region),
];

export const secretariatStaff = [
  person("Ylva Nordin", "chef RSS Dalarna", secretariat),
  person("Emma Torstensson", "samordnare", secretariat),
  person("David Kjellberg", "utvecklingsledare", secretariat),
  person("Nadia Rahimi", "utvecklingsledare", secretariat),
  person("Lovisa Engström", "utvecklingsledare", secretariat),
];

export const politicians = [
  person("Ulf Granath", "regionråd", region),
  person("Monica Dalin", "regionråd", region),
  person("Hanna Palmgren", "ledamot i regionstyrelsen", region),
  person("Yasmin Karimi", "kommunstyrelsens ordförande", "Avesta"),
  person("Eva Rundqvist", "socialnämndens ordförande", "Falun"),
  person("Lars-Göran Tysk", "omsorgsnämndens ordförande", "Ludvika"),
  person("Anders Högberg", "socialnämndens ordförande", "Mora"),
];

/** Left Hedemora in the summer of 2025. */
export const formerHead = person("Stefan Lindahl", "förvaltningschef vård och omsorg", "Hedemora");

const everybody = [
  ...municipalHeads,
  ...substitutes,
  ...regionalHeads,
  ...secretariatStaff,
  ...politicians,
  formerHead,
];

export function personNamed(name: string): PersonContent {
  const found = everybody.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The demonstration has no ${name}.`);
  return found;
}

/** Ids by name. */
export function addPeople(
  ctx: WriteContext,
  organizations: ReadonlyMap<OrganizationName, string>,
): ReadonlyMap<string, string> {
  return new Map(
    everybody.map(({ name, title, organization }) => {
      const email = emailOf(name);
      const organizationId = organizations.get(organization);
      return [name, addPerson(ctx, PersonInput.parse({ name, title, email, organizationId }))];
    }),
  );
}

/** "Åsa Öberg-Lund" → "asa.oberg-lund@dalarna.example", a domain that never reaches anybody. */
export const emailOf = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\s+/g, ".")}@dalarna.example`;
