/** The libraries alone: the docx package given the same text and looks by hand, and Typst with the same template and data. */
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { IRunOptions } from "docx";
import { documentStyles } from "../../server/documents/docx-styles.ts";
import type { Block, DocumentModel, Inline } from "../../server/documents/model.ts";
import { pdfData } from "../../server/documents/pdf-data.ts";

export function bareDocx({ title, author, subject, letterhead, blocks }: DocumentModel): Promise<Buffer> {
  const running = new Paragraph({
    style: "Header",
    children: [run({ children: [author, new Tab(), subject] })],
  });
  const pages = run({ children: [letterhead.footer, new Tab(), PageNumber.CURRENT, PageNumber.TOTAL_PAGES] });
  const footer = new Footer({ children: [new Paragraph({ style: "Footer", children: [pages] })] });
  const sender = letterhead.sender.map((text) => new Paragraph({ style: "DocSender", text }));
  const levels = [{ level: 0, format: LevelFormat.BULLET, text: "•" }];
  return Packer.toBuffer(
    new Document({
      title,
      creator: author,
      styles: documentStyles({ ownFonts: true }),
      numbering: { config: [{ reference: "bullets", levels }] },
      sections: [
        {
          properties: { titlePage: true },
          headers: { first: new Header({ children: sender }), default: new Header({ children: [running] }) },
          footers: { first: footer, default: footer },
          children: blocks.flatMap(blockParts),
        },
      ],
    }),
  );
}

type Part = Paragraph | Table;

function blockParts(block: Block): Part[] {
  switch (block.type) {
    case "heading": {
      const tags = (block.tags ?? []).flatMap((tag) => [new TextRun("  "), run({ style: "DocTag", text: tag })]);
      const number = run({ style: "DocNumber", children: [block.number ?? "", new Tab()] });
      const children = [number, ...runs(block.text), ...tags];
      return [new Paragraph({ style: `Heading${block.level}`, indent: { left: 0, hanging: 680 }, children })];
    }
    case "paragraph":
      return [new Paragraph({ children: runs(block.content) })];
    case "facts":
      return block.rows.map(({ term, value }) => {
        const label = run({ bold: true, children: [term, new Tab()] });
        return new Paragraph({ style: "DocFact", children: [label, ...runs(value)] });
      });
    case "table":
      return [tableOf([block.header, ...block.rows])];
    case "list":
      return block.items.flatMap((item) =>
        item.flatMap((each) => (each.type === "paragraph" ? [bullet(runs(each.content))] : blockParts(each))),
      );
    case "decision":
      return [
        boxed([run({ text: block.label, bold: true })]),
        boxed([run({ text: block.lead, bold: true })]),
        ...block.clauses.map(({ text }) =>
          boxed([run({ bold: true, children: ["att", new Tab()] }), new TextRun(text.slice("att ".length))]),
        ),
      ];
    case "quote":
      return block.blocks.flatMap(blockParts);
    case "notice":
      return [new Paragraph({ style: "DocNoticeTitle", text: block.title }), ...block.blocks.flatMap(blockParts)];
  }
}

const boxed = (children: TextRun[]) =>
  new Paragraph({ style: "DocDecided", keepNext: true, spacing: { before: 0, after: 80 }, children });

const bullet = (children: TextRun[]) =>
  new Paragraph({ style: "ListParagraph", numbering: { reference: "bullets", level: 0 }, children });

const runs = (content: Inline[]): TextRun[] =>
  content.map((inline) =>
    inline.type === "text"
      ? run({ text: inline.text, ...(inline.bold && { bold: true }), ...(inline.strike && { strike: true }) })
      : new TextRun(inline.type === "link" ? inline.text : { break: 1 }),
  );

function tableOf(rows: Inline[][][]): Table {
  const cellOf = (content: Inline[]) =>
    new TableCell({
      width: { size: 4000, type: WidthType.DXA },
      margins: { left: 110, right: 110 },
      children: [new Paragraph({ style: "DocTableText", children: runs(content) })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
  });
}

/** Without the named type the linter takes `bold` for the old method of strings. */
const run = (options: IRunOptions) => new TextRun(options);

interface Typst {
  compile(options: object): { result: object };
  pdf(document: object, options: object): Buffer;
  evictCache(age: number): void;
}

/** A compiler that is warm after its first document. */
export function barePdf(): (document: DocumentModel) => Buffer {
  const { NodeCompiler } = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu") as {
    NodeCompiler: { create(options: object): Typst };
  };
  const workspace = join(import.meta.dirname, "../../views/documents");
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(workspace, "../static/fonts")] }] });
  return (document) => {
    const inputs = { data: JSON.stringify(pdfData(document)) };
    const compiled = compiler.compile({ mainFilePath: join(workspace, "document.typ"), inputs });
    const bytes = compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: 0 });
    compiler.evictCache(10);
    return bytes;
  };
}
