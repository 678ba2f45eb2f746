/** What members have handed in for the network's agendas, and what became of it. */
import { handIn, stepSubmission } from "../../server/submissions/commands.ts";
import { NewSubmission } from "../../server/submissions/schema.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";

export function addSubmissions(county: County): void {
  const give = (name: string, at: string, values: object) =>
    handIn(
      actingAs(county.ctx, name, at),
      NewSubmission.parse({ forumId: forumId(county, "lchnv"), kinds: ["dialogue"], ...values }),
    );
  const small = give("Robert Nygren", "2025-12-02T10:20:00Z", {
    title: "Parkering vid nätverkets möten",
    body: "Det är svårt att hitta en plats i närheten av lokalen.",
    kinds: ["information"],
  });
  stepSubmission(actingAs(county.ctx, secretary, "2025-12-03T08:15:00Z"), small, {
    state: "declined",
    text: "Jag skickar en karta med kallelsen i stället, så behöver frågan inte tas upp på mötet.",
  });
  give("Petra Sandgren", "2025-12-09T08:40:00Z", {
    title: "Gemensam introduktion för timvikarier",
    body: "Vi tar in fler vikarier över sommaren än vi hinner lära upp. Flera kommuner har bra material, men var och en använder sitt eget.",
    proposal: [{ text: "att ge socialchefsnätverket i uppdrag att samla det material som finns" }],
    kinds: ["dialogue", "decision"],
    durationMinutes: 20,
  });
  const unclear = give("Magdalena Blom", "2025-12-10T13:05:00Z", {
    title: "Tolkar vid vårdplanering på distans",
    body: "Tolken hörs dåligt när mötet hålls på distans.",
  });
  stepSubmission(actingAs(county.ctx, secretary, "2025-12-11T07:50:00Z"), unclear, {
    state: "completion_requested",
    text: "Är det tekniken eller beställningen av tolk som brister? Skriv gärna vad du vill att nätverket gör.",
  });
}
