/** Titles and menu labels: what code must choose by value. */
export const menuLabels = {
  overview: "Översikt",
  meetings: "Möten",
  forums: "Forum",
  persons: "Personer",
  organizations: "Organisationer",
  admin: "Administration",
} as const;

export const titles = {
  overview: "Översikt",
  login: "Logga in",
  setup: "Kom igång",
  help: "Hjälp",
  me: "Mitt konto",
  admin: "Administration",
  newAccount: "Nytt konto",
  audit: "Händelser",
  meetings: "Möten",
  newMeeting: "Nytt möte",
  newYear: "Planera ett helt år",
  editMeeting: "Ändra mötet",
  newItem: "Ny punkt",
  attendance: "Närvaro",
  notes: "Anteckna",
  minutes: "Minnesanteckningar",
  review: "Granska",
  agenda: "Dagordning",
  agendaVersions: "Utskick",
  forums: "Forum",
  newForum: "Nytt forum",
  letterhead: "Brevhuvud och brevmall",
  standingItems: "Stående punkter",
  newMembership: "Ny ledamot",
  membership: "Ledamotskap",
  persons: "Personer",
  newPerson: "Ny person",
  organizations: "Organisationer",
  newOrganization: "Ny organisation",
  notFound: "Sidan finns inte",
  forbidden: "Du har inte behörighet",
  error: "Något gick fel",
} as const;

/** "Ändra Avesta" */
export const changeOf = (name: string): string => `Ändra ${name}`;
