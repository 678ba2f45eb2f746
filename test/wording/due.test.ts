import fc from "fast-check";
import { expect, test } from "vitest";
import { readDue } from "../../server/wording/due.ts";
import { addDays, fridayOf, weekOf, weekdayOf } from "../../server/wording/weeks.ts";

/** A Friday in week 47; the next meeting is planned. */
const givenOn = "2025-11-21";
const nextMeeting = "2026-01-29";

/** The sentence, the words about time in it, and what they come to. */
const days: [string, string, string][] = [
  // A day, however it is written
  ["att Karin Hedlund lämnar ett förslag senast den 28 november", "senast den 28 november", "2025-11-28"],
  ["att synpunkter lämnas senast den 28 november 2025", "senast den 28 november 2025", "2025-11-28"],
  ["att svaren ska vara inne senast 5 december", "senast 5 december", "2025-12-05"],
  ["Anmälan görs senast fredag 28 november till Lisa.", "senast fredag 28 november", "2025-11-28"],
  ["Kallelsen går ut senast måndagen den 1 december.", "senast måndagen den 1 december", "2025-12-01"],
  ["att återkomma till styrgruppen den 14:e januari", "den 14:e januari", "2026-01-14"],
  ["att underlaget skickas den 28 nov.", "den 28 nov.", "2025-11-28"],
  ["Svar lämnas den 26/9.", "den 26/9", "2026-09-26"],
  ["Nästa avstämning hålls 26/9 2026.", "26/9 2026", "2026-09-26"],
  ["Redovisas senast 15/1-26 för planeringsgruppen.", "senast 15/1-26", "2026-01-15"],
  ["att rapporten är klar 2026-03-31", "2026-03-31", "2026-03-31"],
  ["Svar önskas senast 2025-12-19 kl. 12.00.", "senast 2025-12-19 kl. 12.00", "2025-12-19"],
  ["Återkoppling 251219 från divisionerna.", "251219", "2025-12-19"],
  ["Redovisning 20260320 enligt plan.", "20260320", "2026-03-20"],
  ["att utbildningen hålls den 10–11 mars", "den 10–11 mars", "2026-03-11"],
  ["Materialet skickas ut senast den 15:e.", "senast den 15:e", "2025-12-15"],
  ["att frågan är utredd före den 1 februari", "före den 1 februari", "2026-01-31"],
  ["Inbjudan gäller skottdagen den 29 februari.", "den 29 februari", "2028-02-29"],
  ["att inkomma med nomineringar fram till den 12 januari", "fram till den 12 januari", "2026-01-12"],
  ["Minnesanteckningarna justeras på tisdag.", "på tisdag", "2025-11-25"],
  ["Emma ringer upphandlaren i morgon.", "i morgon", "2025-11-22"],
  ["Robert skickar listan senast nästa onsdag.", "senast nästa onsdag", "2025-11-26"],
  // A month, a quarter, a year: its last day
  ["att en lägesbild redovisas i november", "i november", "2025-11-30"],
  ["Arbetet ska vara färdigt senast i februari 2028.", "senast i februari 2028", "2028-02-29"],
  ["att planen är klar i slutet av mars", "i slutet av mars", "2026-03-31"],
  ["Enkäten går ut under oktober–november 2026.", "under oktober–november 2026", "2026-11-30"],
  ["att kartläggningen genomförs under första kvartalet", "under första kvartalet", "2026-03-31"],
  ["att avtalet ses över kvartal 2 2026", "kvartal 2 2026", "2026-06-30"],
  ["Uppföljningen görs Q4.", "Q4", "2025-12-31"],
  ["att redovisa utfallet efter tertial 1 2026 senast den 15 maj 2026", "senast den 15 maj 2026", "2026-05-15"],
  ["att utvärderingen görs andra halvåret 2026", "andra halvåret 2026", "2026-12-31"],
  ["Rutinen ska vara på plats före halvårsskiftet.", "före halvårsskiftet", "2026-06-30"],
  ["att beslut finns före årsskiftet", "före årsskiftet", "2025-12-31"],
  ["Rekryteringen ska vara avslutad innan årsskiftet.", "innan årsskiftet", "2025-12-31"],
  ["Avtalen skrivs under vid årsskiftet 2026/2027.", "vid årsskiftet 2026/2027", "2026-12-31"],
  ["att lämna en slutrapport före utgången av 2027", "före utgången av 2027", "2027-12-31"],
  ["Överföringen sker vid månadsskiftet januari/februari.", "vid månadsskiftet januari/februari", "2026-01-31"],
  ["Katarina återkommer nästa månad.", "nästa månad", "2025-12-31"],
  // Round a holiday
  ["att besked lämnas före jul", "före jul", "2025-12-23"],
  ["att schemat ska vara lagt innan nyår", "innan nyår", "2025-12-30"],
  ["att ge besked före påsk", "före påsk", "2026-04-02"],
  ["Semesterplaneringen stäms av före midsommar.", "före midsommar", "2026-06-18"],
  // So long from now
  ["att återkomma inom två veckor", "inom två veckor", "2025-12-05"],
  ["Mötet tas upp igen om 14 dagar.", "om 14 dagar", "2025-12-05"],
  ["att yttra sig inom en månad", "inom en månad", "2025-12-21"],
  ["att lägga fram en plan inom 3–4 månader", "inom 3–4 månader", "2026-03-21"],
  ["att följa upp beslutet inom ett halvår", "inom ett halvår", "2026-05-21"],
  ["Niklas hör av sig inom den närmaste veckan.", "inom den närmaste veckan", "2025-11-28"],
  // Before a meeting that is known
  ["Handlingarna lämnas senast två veckor före nästa möte.", "senast två veckor före nästa möte", "2026-01-15"],
  ["att frågan tas upp på mötet den 20 mars", "på mötet den 20 mars", "2026-03-20"],
  // Of several the deadline
  ["att kalendern för 2026 sänds ut i december, dock senast den 12 december", "senast den 12 december", "2025-12-12"],
  ["att planen från den 3 mars revideras till den 1 april", "till den 1 april", "2026-04-01"],
];

test.each(days)("%s", (sentence, words, date) => {
  expect(readDue(sentence, givenOn, nextMeeting)).toEqual({
    ...{ kind: "date", date, week: null, months: null, text: words },
    start: sentence.indexOf(words),
    end: sentence.indexOf(words) + words.length,
  });
});

const weeks: [string, string, string, string][] = [
  ["Beslut väntas under vecka 48.", "under vecka 48", "2025-W48", "2025-11-28"],
  ["att svara senast v. 48", "senast v. 48", "2025-W48", "2025-11-28"],
  ["Enkäten stängs v 50", "v 50", "2025-W50", "2025-12-12"],
  ["att uppdra till RSS att ta fram ett program till vecka 4", "till vecka 4", "2026-W04", "2026-01-23"],
  ["Utbildning hålls vecka 3 2026.", "vecka 3 2026", "2026-W03", "2026-01-16"],
  ["Intervjuerna görs vecka 48–49.", "vecka 48–49", "2025-W49", "2025-12-05"],
  ["Intervjuerna görs veckorna 52–1.", "veckorna 52–1", "2026-W01", "2026-01-02"],
  ["att genomgången görs v. 10 och 11", "v. 10 och 11", "2026-W11", "2026-03-13"],
  ["Leverans v. 2603 enligt avtalet.", "v. 2603", "2026-W03", "2026-01-16"],
  ["Klart: 2026-W07", "Klart: 2026-W07", "2026-W07", "2026-02-13"],
  ["att rapporten lämnas i början av vecka 53", "i början av vecka 53", "2026-W53", "2027-01-01"],
  ["Frågan ska vara besvarad före vecka 2.", "före vecka 2", "2026-W01", "2026-01-02"],
  ["Sammanställningen kommer nästa vecka.", "nästa vecka", "2025-W48", "2025-11-28"],
];

test.each(weeks)("%s is a week, and its Friday", (sentence, text, week, date) => {
  expect(readDue(sentence, givenOn, nextMeeting)).toMatchObject({ kind: "week", text, week, date });
});

test("a weekday of a week is that day", () => {
  expect(readDue("Samtalet hålls tisdag vecka 49.", givenOn, null)).toMatchObject({ kind: "date", date: "2025-12-02" });
});

test.each([
  ["att frågan återrapporteras till nästa möte", "till nästa möte"],
  ["Karin återkommer till kommande möte.", "till kommande möte"],
  ["att ärendet tas upp vid nätverkets nästa möte", "vid nätverkets nästa möte"],
  ["Anna redovisar läget inför nästa ordinarie sammanträde.", "inför nästa ordinarie sammanträde"],
  ["Frågan tas upp nästa gång.", "nästa gång"],
  ["Det tas upp på nästa nätverksträff.", "på nästa nätverksträff"],
  ["Förslaget redovisas senast vid nästa möte den 29 januari.", "senast vid nästa möte den 29 januari"],
  ["att återkomma till mötet i januari", "till mötet i januari"],
  ["att återkomma till januarimötet", "till januarimötet"],
])("%s is due at the next meeting", (sentence, text) => {
  expect(readDue(sentence, givenOn, nextMeeting)).toMatchObject({ kind: "next_meeting", text, date: nextMeeting });
});

test("a next meeting that nobody has planned has no day yet", () => {
  expect(readDue("vid nästa möte", givenOn, null)).toMatchObject({ kind: "next_meeting", date: null });
  expect(readDue("till mötet i januari", givenOn, null)).toMatchObject({ kind: "date", date: "2026-01-31" });
});

test.each([
  ["Läget redovisas varje kvartal.", "varje kvartal", 3, "2026-02-21"],
  ["att följa upp avtalet en gång per år", "en gång per år", 12, "2026-11-21"],
  ["att rapportera var sjätte månad", "var sjätte månad", 6, "2026-05-21"],
  ["Statistiken visas varje halvår.", "varje halvår", 6, "2026-05-21"],
  ["att nätverket informeras två gånger om året", "två gånger om året", 6, "2026-05-21"],
  ["Avtalet följs upp vartannat år.", "vartannat år", 24, "2027-11-21"],
  ["Ekonomin redovisas månadsvis.", "månadsvis", 1, "2025-12-21"],
  ["att planen uppdateras årligen", "årligen", 12, "2026-11-21"],
  ["att redovisa utfallet senast den 31 mars varje år", "senast den 31 mars varje år", 12, "2026-03-31"],
  ["Rapport lämnas varje kvartal, första gången vecka 9.", "varje kvartal, första gången vecka 9", 3, "2026-02-27"],
])("%s comes back", (sentence, text, months, date) => {
  expect(readDue(sentence, givenOn, nextMeeting)).toMatchObject({ kind: "interval", text, months, date });
});

test.each([
  ["Arbetet fortsätter under hösten 2026.", "under hösten 2026"],
  ["att återkomma till hösten", "till hösten"],
  ["Frågan tas upp igen efter sommaren.", "efter sommaren"],
  ["att återkomma snarast", "snarast"],
  ["Återkoppling sker så snart beslut är fattat.", "så snart beslut är fattat"],
  ["Genomförandet planeras under 2026.", "under 2026"],
  ["Starten blir tidigast vecka 5.", "tidigast vecka 5"],
  ["att frågan tas upp vid ett kommande möte", "vid ett kommande möte"],
  ["Styrgruppen informeras löpande.", "löpande"],
])("%s tells no day", (sentence, text) => {
  expect(readDue(sentence, givenOn, nextMeeting)).toMatchObject({ kind: "none", text, date: null, week: null });
});

test.each([
  "att lägga minnesanteckningarna från den 26 september till handlingarna",
  "Planen presenterades den 3 mars 2025.",
  "att fastställa kalendarium för 2026",
  "Region Dalarna finansierar 1/2 tjänst.",
  "Jouren är bemannad 24/7.",
  "att Maj Lindgren bjuds in",
  "Kostnaden är 539000 kronor, 253 per invånare.",
  "Vecka 54 finns inte.",
  "att frågan bereds i vår organisation",
  "Upphandlingen pågår sedan vecka 40.",
  "att anta avtalet",
  "",
])("%j says nothing of when", (sentence) => {
  expect(readDue(sentence, givenOn, nextMeeting)).toBeNull();
});

const aDay = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a week without a year is the next one, also over a new year and for week 53", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 53 }), (said, number) => {
      const { week, date } = readDue(`senast vecka ${number}`, said, null)!;
      expect(Number(week!.slice(6))).toBe(number);
      expect(date).toBe(fridayOf(week!));
      expect(date! >= said).toBe(true);
      // None of that number lies between.
      for (let day = said; day < addDays(date!, -6); day = addDays(day, 7)) {
        expect(weekOf(day) === week || Number(weekOf(day).slice(6)) !== number || fridayOf(weekOf(day)) < said).toBe(
          true,
        );
      }
    }),
  );
});

test("a day without a year is the next one; with its year it is itself", () => {
  const months = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");
  fc.assert(
    fc.property(aDay, aDay, (said, day) => {
      const [year, month, date] = day.split("-").map(Number) as [number, number, number];
      const words = `senast den ${date} ${months[month - 1]}`;
      expect(readDue(`${words} ${year}`, said, null)!.date).toBe(day);
      const found = readDue(words, said, null)!.date!;
      expect(found.slice(5)).toBe(day.slice(5));
      expect(found >= said).toBe(true);
      const ayearEarlier = `${Number(found.slice(0, 4)) - 1}${found.slice(4)}`;
      expect(ayearEarlier < said).toBe(true);
    }),
  );
});

test("the words are those of the text, whatever the text is", () => {
  const words =
    "senast vecka 48 till nästa möte den 28 november inom två veckor 26/9 . , varje år före jul i maj 2026-02-29";
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words.split(" ")), fc.string())), aDay, (parts, said) => {
      const text = parts.join(" ");
      const due = readDue(text, said, null);
      if (!due) return;
      expect(text.slice(due.start, due.end)).toBe(due.text);
      if (due.kind === "week") expect(weekdayOf(due.date!)).toBe(4);
    }),
  );
});
