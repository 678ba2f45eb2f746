import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeClause } from "../../server/clause.ts";

test.each([
  ["öppna mötet", "att öppna mötet"],
  ["att öppna mötet.", "att öppna mötet"],
  ["Att öppna mötet", "att öppna mötet"],
  ["ATT  öppna\nmötet ", "att öppna mötet"],
  ["att att öppna mötet", "att öppna mötet"],
  ["a t t öppna mötet", "att öppna mötet"],
  ["att: öppna mötet", "att öppna mötet"],
  ["– att öppna mötet", "att öppna mötet"],
  ["attestera fakturan", "att attestera fakturan"],
  ["uppdra åt RSS att återkomma", "att uppdra åt RSS att återkomma"],
  ["anta rutinen m.m.", "att anta rutinen m.m."],
  ["återkomma kl.", "att återkomma kl."],
  ["invänta svar …", "att invänta svar …"],
  ["invänta svar...", "att invänta svar..."],
  ["fastställa 1.", "att fastställa 1"],
])("%j is stored as %j", (written, stored) => {
  expect(normalizeClause(written)).toBe(stored);
});

test.each(["", " ", "att", "Att ", "att att", "att.", "att –", "…"])("%j says nothing", (written) => {
  expect(normalizeClause(written)).toBeNull();
});

test("a stored clause is stored the same again", () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      const stored = normalizeClause(written);
      if (stored !== null) expect(normalizeClause(stored)).toBe(stored);
    }),
  );
});
