/** Adding an agreement, changing it and its text, removing it. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { atLeast, roleIn } from "../access.ts";
import { listForumNames } from "../forums/queries.ts";
import { inForum, someSecretary } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { addAgreement, changeAgreement, removeAgreement, setAgreementText } from "./commands.ts";
import { organizationChoices, replaceable } from "./choice-queries.ts";
import { agreementTyped, valuesOf } from "./form.ts";
import {
  agreementFormPage,
  removeAgreementPage,
  textFormPage,
  textValues,
  type FormChoices,
} from "./form-presenter.ts";
import { AgreementInput, AgreementText } from "./input-schema.ts";
import { agreementOf } from "./pages.ts";
import type { Agreement } from "./schema.ts";

const secretary = inForum("secretary", "agreement");

export function agreementFormPages(app: FastifyInstance): void {
  app.get(paths.newAgreement, { config: someSecretary }, (request, reply) => {
    const { forum = "" } = request.query as { forum?: string };
    const form = emptyForm({ forumId: forum, kind: "avtal", ratificationRule: "all_parties" });
    return sendPage(request, reply, agreementFormPage(null, form, choicesFor(request, null)));
  });

  app.post(paths.newAgreement, { config: someSecretary }, (request, reply) =>
    submit(request, reply, {
      schema: AgreementInput,
      prepare: agreementTyped,
      act: addAgreement,
      done: (id) => ({ to: paths.agreement(id), say: "agreement_added" }),
      again: (form) => agreementFormPage(null, form, choicesFor(request, null)),
    }),
  );

  app.get(paths.editAgreement(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    const form = emptyForm(valuesOf(agreement));
    return sendPage(request, reply, agreementFormPage(agreement, form, choicesFor(request, agreement)));
  });

  app.post(paths.editAgreement(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    return submit(request, reply, {
      schema: AgreementInput,
      prepare: agreementTyped,
      act: (ctx, input, version) => {
        changeAgreement(ctx, agreement.id, input, version);
      },
      done: () => ({ to: paths.agreement(agreement.id), say: "saved" }),
      again: (form) => agreementFormPage(agreement, withSaved(form), choicesFor(request, agreement)),
    });
  });

  app.get(paths.editAgreementText(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    return sendPage(request, reply, textFormPage(agreement, emptyForm(textValues(agreement))));
  });

  app.post(paths.editAgreementText(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    return submit(request, reply, {
      schema: AgreementText,
      act: (ctx, { text }, version) => {
        setAgreementText(ctx, agreement.id, text, version);
      },
      done: () => ({ to: paths.agreementText(agreement.id), say: "agreement_text_saved" }),
      again: (form) => textFormPage(agreement, withSaved(form, textValues)),
    });
  });

  app.get(paths.removeAgreement(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    return sendPage(request, reply, removeAgreementPage(agreement, emptyForm({ version: agreement.version })));
  });

  app.post(paths.removeAgreement(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => {
        removeAgreement(ctx, agreement.id, version);
      },
      done: () => ({ to: paths.agreements, say: "removed" }),
      again: (form) => removeAgreementPage(agreement, form),
    });
  });
}

/** What somebody else saved, as this form holds it. */
const withSaved = (form: Form, asForm: (agreement: Agreement) => object = valuesOf): Form =>
  form.saved ? { ...form, saved: { ...asForm(form.saved as unknown as Agreement) } } : form;

function choicesFor(request: FastifyRequest, agreement: Agreement | null): FormChoices {
  const ctx = read(request);
  const forums = listForumNames(ctx);
  return {
    ownForums: forums.filter((forum) => atLeast(roleIn(request.actor, forum), "secretary")),
    forums,
    organizations: organizationChoices(ctx),
    agreements: replaceable(ctx, agreement?.id ?? null),
  };
}
