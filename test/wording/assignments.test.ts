import fc from "fast-check";
import { expect, test } from "vitest";
import { givesWork, suggestAssignments, type KnownParties } from "../../server/wording/assignments.ts";

const persons = [
  "Karin Hedlund",
  "Anna Ek",
  "Henrik Strand",
  "Per-Erik Wallin",
  "Elin Berg-Sandell",
  "Maria Lund",
  "Maria Öst",
];
const organizations = [
  ["Region Dalarna", "Region Dalarna", "region"],
  ["Falu kommun", "Falun", "municipality"],
  ["Mora kommun", "Mora", "municipality"],
  ["Leksands kommun", "Leksand", "municipality"],
  ["RSS Dalarna", "RSS Dalarna", "other"],
] as const;
const forums = [
  ["Länschefsnätverket i Dalarna", "LCHNV", "Länschefsnätverket"],
  ["Styrgruppen för Länschefsnätverket", "Styrgruppen", "Styrgruppen"],
  ["Socialchefsnätverket i Dalarna", "SCHNV", "Socialchefsnätverket"],
  ["Planeringsgruppen för Länschefsnätverket", "Planeringsgruppen", "Planeringsgruppen"],
  ["LPO rehabilitering, habilitering och försäkringsmedicin", "LPO rehabilitering", "LPO rehabilitering"],
] as const;
/** Ids are names, so that the tables below can be read. */
const known: KnownParties = {
  persons: persons.map((name) => ({ id: name, name })),
  organizations: organizations.map(([name, shortName, kind]) => ({ id: name, name, shortName, kind })),
  forums: forums.map(([name, shortName, decisionName]) => ({ id: shortName, name, shortName, decisionName })),
  forumId: "LCHNV",
};

const read = (text: string) =>
  suggestAssignments(text, known, "2025-11-21", "2026-01-29").map((one) => ({
    text: one.text,
    who: [...one.assignees.map(({ id }) => id), ...(one.everyOf ? [`every ${one.everyOf}`] : [])].join(" + "),
    when: one.due?.week ?? one.due?.date ?? one.due?.text ?? "",
    to: one.reportTo ?? "",
  }));

/** The words of the minutes; whose it is, what it is, by when, and where it is reported. */
const single: [string, string, string, string?, string?][] = [
  // Clauses that give
  [
    "att styrgruppen uppdras att ta fram ett mål för bemanningen till vecka 4",
    "Styrgruppen",
    "ta fram ett mål för bemanningen",
    "2026-W04",
  ],
  [
    "att uppdra åt Karin Hedlund och Anna Ek att återkomma med en tidplan senast 28 november",
    "Karin Hedlund + Anna Ek",
    "återkomma med en tidplan",
    "2025-11-28",
  ],
  ["att uppdra till RSS att samla in svaren", "RSS Dalarna", "samla in svaren"],
  [
    "att uppdra Henrik Strand, tillsammans med Anna Ek, att leda förstudien",
    "Henrik Strand + Anna Ek",
    "leda förstudien",
  ],
  [
    "att ge planeringsgruppen i uppdrag att kartlägga jourerna före midsommar",
    "Planeringsgruppen",
    "kartlägga jourerna",
    "2026-06-18",
  ],
  ["att lämna i uppdrag åt Socialchefsnätverket att yttra sig över planen", "SCHNV", "yttra sig över planen"],
  ["att Elin Berg får i uppdrag att redovisa läget varje kvartal", "Elin Berg-Sandell", "redovisa läget", "2026-02-21"],
  [
    "att Karin Hedlund, Region Dalarna, och Anna Ek, Mora kommun, får i uppdrag att skriva ett utkast",
    "Karin Hedlund + Anna Ek",
    "skriva ett utkast",
  ],
  ["att Länschefsnätverkets styrgrupp ges i uppdrag att följa kostnaderna", "Styrgruppen", "följa kostnaderna"],
  ["att uppdraget att beskriva vårdkedjan ges till planeringsgruppen", "Planeringsgruppen", "beskriva vårdkedjan"],
  [
    "att uppmana samtliga kommuner att se över sina avtal senast den 1 mars",
    "every municipality",
    "se över sina avtal",
    "2026-03-01",
  ],
  [
    "att godkänna planen och uppdra åt styrgruppen att återkomma med en budget",
    "Styrgruppen",
    "återkomma med en budget",
  ],
  ["att uppdra åt beredningsgruppen att ta fram underlag", "", "ta fram underlag"],
  // Clauses that say who does it
  ["att Region Dalarna lämnar förslag på en ny ledamot", "Region Dalarna", "lämna förslag på en ny ledamot"],
  [
    "att regionen tar hem frågan om bårbilar och återkommer med besked",
    "Region Dalarna",
    "ta hem frågan om bårbilar och återkomma med besked",
  ],
  [
    "att Falun och Leksand ser över sina rutiner i januari",
    "Falu kommun + Leksands kommun",
    "se över sina rutiner",
    "2026-01-31",
  ],
  ["att LPO rehab-, habilitering och försäkringsmedicin bereder ärendet", "LPO rehabilitering", "bereda ärendet"],
  ["att styrgruppen för LCHNV tar ställning till fortsättningen", "Styrgruppen", "ta ställning till fortsättningen"],
  [
    "att kommunerna och regionen utser varsin kontaktperson inom en månad",
    "Region Dalarna + every municipality",
    "utse varsin kontaktperson",
    "2025-12-21",
  ],
  [
    "att respektive kommun återkommer med antal platser vid nästa möte",
    "every municipality",
    "återkomma med antal platser",
    "2026-01-29",
  ],
  [
    "att huvudmännen redovisar sina beslut senast den 15 december",
    "Region Dalarna + every municipality",
    "redovisa sina beslut",
    "2025-12-15",
  ],
  [
    "att samtliga ledamöter skickar in namn till enkäten före jul",
    "every member",
    "skicka in namn till enkäten",
    "2025-12-23",
  ],
  [
    "att Per-Erik till nästa möte stämmer av med fackförbunden",
    "Per-Erik Wallin",
    "stämma av med fackförbunden",
    "2026-01-29",
  ],
  ["att Karin tillsammans med Henrik bjuder in företaget", "Karin Hedlund + Henrik Strand", "bjuda in företaget"],
  ["att Region Dalarna finansierar projektledaren", "Region Dalarna", "finansiera projektledaren"],
  ["att arbetsgruppen återkommer med förslag", "", "arbetsgruppen återkommer med förslag"],
  ["att sekreteraren skickar ut enkäten inom två veckor", "", "sekreteraren skickar ut enkäten", "2025-12-05"],
  // Clauses without a doer
  ["att återrapportering sker till styrgruppen", "", "återrapportering sker till styrgruppen", "", "Styrgruppen"],
  [
    "att beredningen återrapporteras till styrgruppen senast den 13 februari 2026",
    "",
    "beredningen återrapporteras till styrgruppen",
    "2026-02-13",
    "Styrgruppen",
  ],
  [
    "att frågan bereds vidare i planeringsgruppen och redovisas för SCHNV",
    "Planeringsgruppen",
    "frågan bereds vidare i planeringsgruppen och redovisas för SCHNV",
    "",
    "SCHNV",
  ],
  [
    "att en kartläggning görs av RSS Dalarna före årsskiftet",
    "RSS Dalarna",
    "en kartläggning görs av RSS Dalarna",
    "2025-12-31",
  ],
  ["att nomineringar ska skickas ut", "", "nomineringar ska skickas ut"],
  ["att hänskjuta ärendet till styrgruppen", "Styrgruppen", "hänskjuta ärendet till styrgruppen"],
  ["att skicka ut kalendern med dagordningen", "", "skicka ut kalendern med dagordningen"],
  ["att en rutin tas fram. Ansvarig: Anna Ek, klart vecka 6", "Anna Ek", "en rutin tas fram", "2026-W06"],
  // Running text
  ["Karin tar hem frågan.", "Karin Hedlund", "ta hem frågan"],
  ["Henrik Strand tar med sig frågan till divisionen.", "Henrik Strand", "ta med sig frågan till divisionen"],
  ["Anna tog med sig frågan.", "Anna Ek", "ta med sig frågan"],
  ["Anna återkommer med ett förslag i mars.", "Anna Ek", "återkomma med ett förslag", "2026-03-31"],
  ["Till nästa möte tar Karin fram en lista.", "Karin Hedlund", "ta fram en lista", "2026-01-29"],
  ["Därefter ska RSS Dalarna sammanställa svaren.", "RSS Dalarna", "sammanställa svaren"],
  ["Per-Erik åtog sig att ordna lokal.", "Per-Erik Wallin", "ordna lokal"],
  ["Förvaltningschef Anna Ek tar kontakt med Trafikverket.", "Anna Ek", "ta kontakt med Trafikverket"],
  ["Karin ansvarar för att kalla till uppföljningen.", "Karin Hedlund", "ansvara för att kalla till uppföljningen"],
  ["Mora bjuder in till studiebesök vecka 10.", "Mora kommun", "bjuda in till studiebesök", "2026-W10"],
  [
    "Styrgruppen kommer att ta fram en budget till styrgruppens nästa möte.",
    "Styrgruppen",
    "ta fram en budget",
    "till styrgruppens nästa möte",
    "Styrgruppen",
  ],
  ["Frågan återrapporteras vid nästa möte.", "", "frågan återrapporteras", "2026-01-29"],
  [
    "Ärendet ska återrapporteras till nätverket i maj.",
    "",
    "ärendet ska återrapporteras till nätverket",
    "2026-05-31",
    "LCHNV",
  ],
  ["Punkten tas vidare till planeringsgruppen.", "Planeringsgruppen", "punkten tas vidare till planeringsgruppen"],
  ["Det beslutades att en arbetsgrupp bildas.", "", "en arbetsgrupp bildas"],
  [
    "Ledamöter i nätverket uppmanades att lämna synpunkter på förslaget.",
    "every member",
    "lämna synpunkter på förslaget",
  ],
  [
    "Återkoppling till SCHNV sker så snart beslut är fattat.",
    "",
    "återkoppling till SCHNV sker",
    "så snart beslut är fattat",
    "SCHNV",
  ],
  // Who was named just before
  [
    "Henrik ansåg att underlaget var för tunt. Han tar hem ärendet och återkommer.",
    "Henrik Strand",
    "ta hem ärendet och återkomma",
  ],
  [
    "Anna Ek och Karin Hedlund var på mässan. De återkommer med en rapport.",
    "Anna Ek + Karin Hedlund",
    "återkomma med en rapport",
  ],
];

test.each(single)("%s", (words, who, text, when = "", to = "") => {
  expect(read(words)).toEqual([{ who, text, when, to }]);
});

test("one sentence may give two people something each", () => {
  expect(read("att Karin tar fram ett program och att Anna Ek bjuder in Henrik Strand till nästa möte")).toMatchObject([
    { who: "Karin Hedlund", text: "ta fram ett program" },
    { who: "Anna Ek", text: "bjuda in Henrik Strand", when: "2026-01-29" },
  ]);
  expect(read("Karin stämmer av med regionen och Anna tar kontakt med sjukhuset senast vecka 50.")).toMatchObject([
    { who: "Karin Hedlund", text: "stämma av med regionen", when: "" },
    { who: "Anna Ek", text: "ta kontakt med sjukhuset", when: "2025-W50" },
  ]);
});

test.each([
  ["Maria tar hem frågan.", "two of that name"],
  ["Karin Öberg återkommer med förslag.", "somebody else of that name"],
  ["Anna Karin Ek återkommer.", "a longer name"],
  ["Karinna tar hem frågan.", "another name"],
])("%s is given to nobody who is known: %s", (words) => {
  expect(read(words).flatMap(({ who }) => who)).not.toContain(expect.stringMatching(/./));
});

test("another steering group is not ours", () => {
  const [found] = suggestAssignments(
    "att styrgruppen för arbetet med hemsjukvård återkommer",
    known,
    "2025-11-21",
    null,
  );
  expect(found).toMatchObject({ assignees: [], sure: 0.5 });
});

test("what is sure is worth more than what is guessed", () => {
  const sure = (words: string) => suggestAssignments(words, known, "2025-11-21", null)[0]!.sure;
  expect(sure("att uppdra åt Karin att återkomma")).toBeGreaterThan(sure("att Karin återkommer"));
  expect(sure("att Karin återkommer")).toBeGreaterThan(sure("Karin återkommer."));
  expect(sure("Karin återkommer.")).toBeGreaterThan(sure("Frågan återrapporteras."));
});

const formalities = [
  "att öppna mötet",
  "att godkänna dagordningen",
  "att lägga föregående minnesanteckningar till handlingarna",
  "att lägga informationen till handlingarna",
  "att anta avtalet",
  "att utse Henrik Strand till ordförande",
  "att Henrik Strand utses till ordförande",
  "att fastställa styrgruppens förslag till kalendarium",
  "att notera informationen",
  "att ställa sig bakom förslaget",
  "att bordlägga ärendet till mötet den 29 januari",
  "att återremittera ärendet till Socialchefsnätverket",
  "att rekommendera huvudmännen att fatta likalydande beslut",
  "att tacka Karin Hedlund för hennes insatser",
  "att avslå förslaget",
  "att Region Dalarna har ordförandeposten 2026",
  "att alla möten genomförs fysiskt",
  "att avtalet gäller från den 1 januari 2026",
  "att avsluta mötet",
];
test.each(formalities)("%s gives nobody anything to do", (clause) => {
  expect(givesWork(clause)).toBe(false);
  expect(read(clause)).toEqual([]);
});

test.each([
  "Planen redovisades av de representanter som fick i uppdrag att skriva den i mars.",
  "Kommunerna har fört samtal i Socialchefsnätverket och tog med sig frågan inför mötet.",
  "Region Dalarna ansvarar för hjälpmedlen i hela länet.",
  "Flera kommuner lyfte att rutinen behöver förtydligas.",
  "Gruppen ska inkludera båda perspektiven.",
  "Anna Ek presenterar läget.",
  "Karin Hedlund leder sedan i september vård och omsorg i Mora.",
  "Henrik Strand tar upp frågan om jourer.",
  "Mötet hölls i Mora och återkom till frågan om kostnader.",
  "En analys bör tas fram innan kommunerna beslutar.",
  "| Ansvarig | Karin tar hem frågan |",
])("%s is told, not given", (words) => {
  expect(read(words)).toEqual([]);
});

test("every clause that is read as an assignment gives work, and none else", () => {
  const clauses = single.map(([words]) => words).filter((words) => words.startsWith("att "));
  // Of an unlisted verb only a known doer makes work.
  const listed = clauses.filter((words) => !words.includes("finansierar"));
  expect(listed.filter((words) => !givesWork(words))).toEqual([]);
});

test("nothing is invented: whoever is suggested is named, and the words are those of the text", () => {
  const parts = [
    ...single.flatMap(([words]) => words.split(" ")),
    ...["att", "och", "Karin", "uppdra", "åt", "återkommer", "senast", "vecka", "48", ".", ",", "Hon", "(", "\n"],
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (words) => {
      const text = words.join(" ");
      for (const one of suggestAssignments(text, known, "2025-11-21", null)) {
        expect(one.start).toBeLessThan(one.end);
        expect(text.slice(one.start, one.end).trim()).not.toBe("");
        if (one.due) expect(text.slice(one.due.start, one.due.end)).toBe(one.due.text);
        for (const { type, name } of one.assignees) {
          if (type === "person") expect(text).toContain(name.split(" ")[0]);
        }
      }
    }),
  );
});
