import fc from "fast-check";
import type { Block, DocumentModel, Inline } from "../../server/documents/model.ts";
import { sample } from "./sample.ts";

/** What markup, templates and file formats trip over. */
const awkward = fc.constantFrom(
  ...[
    "# x",
    "- y",
    "1. z",
    "a | b",
    "--- | ---",
    "***",
    "===",
    "> q",
    "[a](b)",
    "![a](b)",
    "`",
    "``",
    "\\",
    "\\n",
    "*",
    "_",
  ],
  ...[
    "~~",
    "<b>",
    "</w:t>",
    "]]>",
    "&amp;",
    "&#10;",
    "&copy;",
    "{{innehåll}}",
    "$&",
    "#let x",
    "\u0000",
    "\ud800",
    "\ufffe",
  ],
  ...[
    "\u2028",
    "\u200b",
    "\u00ad",
    "\u202e",
    "\ufeff",
    "e\u0301",
    "👩‍⚕️",
    "漢",
    "\uf0b7",
    "ﬁ",
    "Ω",
    "\t",
    " ",
    "",
    "x\ny",
  ],
);

const text = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
  .map((parts) => parts.join(""));

const flag = fc.constantFrom({}, {}, { value: true as const });

const run: fc.Arbitrary<Inline> = fc
  .record({ text, bold: flag, italic: flag, strike: flag, code: flag })
  .map(({ text: value, ...marks }) => ({
    type: "text",
    text: value,
    ...Object.fromEntries(
      Object.entries(marks)
        .filter(([, mark]) => "value" in mark)
        .map(([name]) => [name, true]),
    ),
  }));

const href = fc.oneof(fc.webUrl(), fc.constantFrom("mailto:a@b.example", "/moten/1", "javascript:x", ""), text);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: run },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("link" as const), href, text }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "break" }) },
);

const inlines = fc.array(inline, { maxLength: 5 });

const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(inlines, { minLength: columns, maxLength: columns });
  return fc.record(
    {
      type: fc.constant("table" as const),
      caption: text,
      header: row,
      rows: fc.array(row, { maxLength: 3 }),
      figures: fc.subarray(Array.from({ length: columns }, (_, column) => column)),
      sum: fc.constant(true as const),
    },
    { requiredKeys: ["type", "caption", "header", "rows"] },
  );
});

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie("block"), { maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: "block" },
      fc.record({ type: fc.constant("paragraph" as const), content: inlines }),
      fc.record({
        type: fc.constant("heading" as const),
        level: fc.constantFrom(1, 2, 3, 4, 5),
        number: text,
        text: inlines,
        tags: fc.array(text, { maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant("facts" as const),
        rows: fc.array(fc.record({ term: text, value: inlines }), { maxLength: 3 }),
      }),
      table,
      fc.record({
        type: fc.constant("decision" as const),
        tone: fc.constantFrom("decided" as const, "open" as const, "neutral" as const),
        label: text,
        lead: text,
        clauses: fc.array(fc.record({ text }), { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant("list" as const),
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 2000 }),
        items: fc.array(blocks, { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant("quote" as const), blocks }),
      fc.record({ type: fc.constant("notice" as const), title: text, blocks }),
    ),
  };
});

/** Any document the model allows, with any text; the frame is arbitrary too, without logo and sender. */
export const anyDocument: fc.Arbitrary<DocumentModel> = fc
  .record({
    title: text,
    author: text,
    subject: text,
    draft: fc.option(text),
    footer: text,
    blocks: fc.array(block, { maxLength: 6 }),
  })
  .map(({ footer, draft, ...rest }) => ({
    ...sample,
    ...rest,
    ...(draft !== null && { draft }),
    letterhead: { sender: [], logo: null, footer },
  }));

export const anyText = text;
