import type { Reason } from "./text/messages.ts";

/** What went wrong, as the outside may know it; the HTTP status follows from it. */
export type ErrorCode =
  | "invalid"
  | "not_found"
  | "conflict"
  | "precondition"
  | "required_precondition"
  | "forbidden"
  | "unauthenticated"
  | "unavailable";

export const statusOf: Record<ErrorCode, number> = {
  invalid: 422,
  not_found: 404,
  conflict: 409,
  precondition: 412,
  required_precondition: 428,
  forbidden: 403,
  unauthenticated: 401,
  unavailable: 503,
};

/** Seconds after which what is unavailable may be asked for again, for Retry-After. */
export const retryAfter = 10;

/** `field` is a path such as `clauses.0.text`; empty for the input as a whole. */
export interface FieldError {
  field: string;
  reason: Reason;
}

/** Extra members of the problem answer: the findings of a review, both versions of a conflict. */
export type ErrorDetails = Record<string, unknown>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly fields: FieldError[];
  readonly details: ErrorDetails;

  /** `cause`: a fault of ours behind it, which is logged. */
  constructor(code: ErrorCode, reason: Reason, fields: FieldError[] = [], details: ErrorDetails = {}, cause?: unknown) {
    super(reason, cause === undefined ? {} : { cause });
    this.code = code;
    this.reason = reason;
    this.fields = fields;
    this.details = details;
  }
}

export const notFound = (): AppError => new AppError("not_found", "not_found");
export const forbidden = (): AppError => new AppError("forbidden", "forbidden");
export const conflict = (reason: Reason): AppError => new AppError("conflict", reason);

/** Bad input at one field, found by a rule that the schema cannot state. */
export const invalid = (field: string, reason: Reason): AppError =>
  new AppError("invalid", "invalid_input", [{ field, reason }]);

/** Runs a removal that the foreign keys may refuse: they know best what still refers to a row. @throws conflict */
export function orHasHistory(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "SQLITE_CONSTRAINT_FOREIGNKEY") {
      throw conflict("has_history");
    }
    throw error;
  }
}
