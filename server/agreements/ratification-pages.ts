/** The form of one party's decision. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { checkFile } from "../attachments/content.ts";
import { AppError, notFound } from "../errors.ts";
import { Id, Line } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { emptyForm, parseForm, submit, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { UploadField } from "../http/uploads.ts";
import { ratificationTexts } from "../text/ratifications.ts";
import { RatificationInput } from "./input-schema.ts";
import { agreementOf } from "./pages.ts";
import { setRatification, type ProofFile } from "./ratification-commands.ts";
import { ratificationPage, ratificationValues } from "./ratification-presenter.ts";

const secretary = inForum("secretary", "agreement");
const Params = z.object({ organizationId: Id });
const ProofForm = z.object({ file: UploadField.optional(), label: Line(100).optional() });

/** For the scope that takes multipart forms. */
export function ratificationPages(app: FastifyInstance): void {
  app.get(paths.ratification(":id", ":organizationId"), { config: secretary }, (request, reply) => {
    const { agreement, ratification } = partyOf(request);
    return sendPage(
      request,
      reply,
      ratificationPage(agreement, ratification, emptyForm(ratificationValues(ratification))),
    );
  });

  app.post(paths.ratification(":id", ":organizationId"), { config: secretary }, async (request, reply) => {
    const { agreement, ratification } = partyOf(request);
    const proof = await proofOf(request, ratification.organizationName);
    return submit(request, reply, {
      schema: RatificationInput,
      prepare: ({ file: _, label: __, ...typed }) => {
        if (proof instanceof AppError) throw proof;
        return typed;
      },
      act: (ctx, input, version) => {
        const file = proof instanceof AppError ? null : proof;
        setRatification(ctx, agreement.id, ratification.organizationId, input, version, file);
      },
      done: () => ({ to: `${paths.agreement(agreement.id)}#antaganden`, say: "adoption_entered" }),
      again: (form: Form) => ratificationPage(agreement, ratification, form),
    });
  });
}

function partyOf(request: FastifyRequest) {
  const agreement = agreementOf(request);
  const { organizationId } = Params.parse(request.params);
  const ratification = agreement.ratifications.find((one) => one.organizationId === organizationId);
  if (!ratification) throw notFound();
  return { agreement, ratification };
}

/** The file that was sent with it, what is wrong with it, or null: none. */
async function proofOf(request: FastifyRequest, organization: string): Promise<ProofFile | AppError | null> {
  try {
    const { file, label } = parseForm(ProofForm, typedValues(request));
    if (!file) return null;
    return { file: await checkFile(file), label: label ?? ratificationTexts.defaultLabel(organization) };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
