/** Swedish for every value of what is said of agreements; a new value without a label does not compile. */
import type {
  AgreementEffect,
  AgreementKind,
  AgreementState,
  RatificationRule,
  RatificationState,
} from "../../db/schema/values.ts";

export const agreementKindLabels: Record<AgreementKind, string> = {
  avtal: "Avtal",
  samverkansavtal: "Samverkansavtal",
  overenskommelse: "Överenskommelse",
  riktlinje: "Gemensam riktlinje",
};

export const agreementStateLabels: Record<AgreementState, string> = {
  draft: "Utkast",
  out_for_ratification: "Ute för antagande",
  partly_in_force: "Gäller för några",
  in_force: "Gäller",
  ended: "Har upphört",
};

export const agreementStateTones: Record<AgreementState, string> = {
  draft: "neutral",
  out_for_ratification: "warn",
  partly_in_force: "accent",
  in_force: "done",
  ended: "neutral",
};

/** When it is in force. */
export const ratificationRuleLabels: Record<RatificationRule, string> = {
  all_parties: "När alla parter har antagit det",
  named_minimum: "När ett visst antal parter har antagit det",
  each_party: "För varje part från det att den har antagit det",
};

export const ratificationStateLabels: Record<RatificationState, string> = {
  awaiting: "Inväntas",
  adopted: "Antaget",
  adopted_with_reservation: "Antaget med förbehåll",
  declined: "Avslaget",
};

/** What a decision does with an agreement, as the agreement tells it. */
export const agreementEffectLabels: Record<AgreementEffect, string> = {
  initiates: "Inleder arbetet",
  recommends: "Rekommenderar",
  adopts: "Antar",
  amends: "Ändrar",
  extends: "Förlänger",
  terminates: "Säger upp",
  follows_up: "Följer upp",
  informs: "Informerar om",
};
