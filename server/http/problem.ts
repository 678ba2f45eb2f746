import type { FastifyError } from "fastify";
import { RequestValidationError } from "fastify-zod-openapi";
import { z } from "zod";
import { AppError, statusOf, type FieldError } from "../errors.ts";
import { isReason, reasons, type Reason } from "../text/messages.ts";

/** RFC 9457. `reason` is a stable key for programs, `message` the same in Swedish. */
export const Problem = z
  .object({
    type: z.string().meta({ examples: ["about:blank"] }),
    title: z.string().meta({ examples: ["invalid"] }),
    status: z
      .number()
      .int()
      .meta({ examples: [422] }),
    detail: z.string().meta({ examples: ["Något behöver rättas. Det du har skrivit är kvar."] }),
    errors: z.array(z.object({ field: z.string(), reason: z.string(), message: z.string() })),
  })
  .loose()
  .meta({ id: "Problem" });

export type ProblemBody = z.infer<typeof Problem>;

export function problemOf(error: AppError): ProblemBody {
  return {
    type: "about:blank",
    title: error.reason,
    status: statusOf[error.code],
    detail: reasons[error.reason],
    errors: error.fields.map(({ field, reason }) => ({ field, reason, message: reasons[reason] })),
    ...error.details,
  };
}

/** The reasons at each field, from zod's issues: a message of ours is a reason, and zod's own are made so below. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...path, key].join("."), reason: "unknown_field" }));
    }
    const nearest = issue.code === "invalid_union" ? nearestShape(issue.errors) : null;
    if (nearest) return fieldErrors(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    return [{ field: path.join("."), reason: isReason(issue.message) ? issue.message : "invalid_type" }];
  });
}

/** Of shapes that were all refused the one with the fewest faults within it; null: it was a choice between plain values. */
function nearestShape(options: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | null {
  const isWithin = (issue: z.core.$ZodIssue) => issue.path.length > 0 || issue.code === "unrecognized_keys";
  if (!options.every((issues) => issues.some(isWithin))) return null;
  return [...options].sort((a, b) => a.length - b.length)[0] ?? null;
}

// Only here does zod tell what the input was, and so a missing value from a wrong one.
z.config({ customError: (issue) => reasonOf(issue) });

function reasonOf(issue: z.core.$ZodRawIssue): Reason {
  const missing = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case "invalid_type":
      if (missing) return "required";
      return issue.expected === "number" || issue.expected === "int" ? "invalid_number" : "invalid_type";
    case "too_big":
      return issue.origin === "string" ? "too_long" : issue.origin === "array" ? "too_many" : "too_large";
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "required" : "too_small";
    case "invalid_value":
    case "invalid_union":
      return missing ? "required" : "invalid_choice";
    default:
      return "invalid_type";
  }
}

/** Every error a client can cause, as an AppError; undefined: a bug of ours. */
export function asAppError(error: FastifyError | Error): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return new AppError("invalid", "invalid_input", fieldErrors(error.issues));
  if ("validation" in error && Array.isArray(error.validation)) {
    const issues = error.validation.flatMap((entry: unknown) =>
      entry instanceof RequestValidationError ? [entry.params.issue] : [],
    );
    return new AppError("invalid", "invalid_input", fieldErrors(issues));
  }
  const status = "statusCode" in error ? error.statusCode : undefined;
  if (status === undefined || status >= 500) return undefined;
  if (status === 413) return new AppError("invalid", "payload_too_large");
  if (status === 429) return new AppError("forbidden", "too_many_requests");
  if (status === 403) return new AppError("forbidden", "csrf");
  return new AppError("invalid", "invalid_input");
}
