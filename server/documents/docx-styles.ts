import { AlignmentType, BorderStyle, LineRuleType, ShadingType } from "docx";
import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from "docx";
import { colours, ownTextWidth, styleParts } from "./docx-parts.ts";
import type { StylePart } from "./docx-parts.ts";

const bodyFont = "Calibri";
const headingFont = "Cambria";

/**
 * The styles of a document. With a letterhead of the forum's own the typefaces are left to it, and these styles only
 * fill in for those it lacks.
 */
export function documentStyles({ ownFonts }: { ownFonts: boolean }): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          size: 22,
          color: colours.ink,
          language: { value: "sv-SE", eastAsia: "sv-SE" },
          ...(ownFonts && { font: bodyFont }),
        },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      ...headingStyles(ownFonts ? { font: headingFont } : {}),
      ...textStyles(),
      ...tableStyles(),
      ...boxStyles(),
      ...frameStyles(),
    ],
    characterStyles: characterStyles(ownFonts ? { font: bodyFont } : {}),
  };
}

const part = (name: StylePart) => ({ id: styleParts[name].id, name: styleParts[name].name });

function headingStyles(font: { font?: string }): IParagraphStyleOptions[] {
  const heading = (level: 1 | 2 | 3 | 4 | 5, size: number, before: number, after: number, color: string) => ({
    ...part(`heading${level}`),
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { size, bold: true, color, ...(level <= 3 ? font : {}) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
    },
  });
  return [
    heading(1, 42, 0, 300, colours.ink),
    heading(2, 28, 480, 160, colours.ink),
    heading(3, 24, 360, 140, colours.ink),
    heading(4, 22, 260, 100, colours.ink),
    heading(5, 21, 220, 80, colours.quiet),
  ];
}

function textStyles(): IParagraphStyleOptions[] {
  const basedOn = "Normal";
  return [
    { ...part("lead"), basedOn, run: { size: 25, color: colours.quiet }, paragraph: { spacing: { after: 240 } } },
    {
      ...part("meta"),
      basedOn,
      run: { size: 20, color: colours.quiet },
      paragraph: { keepNext: true, spacing: { after: 140 } },
    },
    { ...part("note"), basedOn, run: { size: 19, color: colours.quiet } },
    {
      ...part("fact"),
      basedOn,
      paragraph: {
        spacing: { after: 60 },
        indent: { left: 1300, hanging: 1300 },
      },
    },
    { ...part("list"), basedOn, quickFormat: true, paragraph: { spacing: { after: 80 } } },
    {
      ...part("quote"),
      basedOn,
      run: { color: colours.quiet },
      paragraph: {
        indent: { left: 340, right: 340 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: colours.line } },
      },
    },
  ];
}

function tableStyles(): IParagraphStyleOptions[] {
  const spacing = { before: 60, after: 60, line: 247, lineRule: LineRuleType.AUTO };
  return [
    {
      ...part("caption"),
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 21, bold: true, italics: false, color: colours.ink },
      paragraph: { keepNext: true, spacing: { before: 280, after: 80 } },
    },
    { ...part("tableText"), basedOn: "Normal", run: { size: 20 }, paragraph: { spacing } },
    {
      ...part("tableHeader"),
      basedOn: "Normal",
      run: { size: 20, bold: true, color: colours.accent },
      paragraph: { keepNext: true, spacing },
    },
    {
      // Word joins two tables that follow each other, and a table has no space after it.
      ...part("tableEnd"),
      basedOn: "Normal",
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 0, line: 200, lineRule: LineRuleType.EXACT } },
    },
  ];
}

/** All paragraphs of one box have the same indents and borders, so that Word draws one rule along them all. */
function boxStyles(): IParagraphStyleOptions[] {
  const box = (name: StylePart, rule: { style: "single" | "dashed"; size: number; color: string }, fill: string) => {
    const padding = { style: BorderStyle.SINGLE, size: 4, space: 7, color: fill };
    return {
      ...part(name),
      basedOn: "Normal",
      paragraph: {
        keepLines: true,
        spacing: { before: 0, after: 80 },
        indent: { left: 737, hanging: 480, right: 200 },
        border: { left: { ...rule, space: 11 }, top: padding, bottom: padding, right: { ...padding, space: 10 } },
        shading: { type: ShadingType.CLEAR, color: "auto", fill },
      },
    };
  };
  // A notice may hold lists and tables with indents of their own, so it is set between two lines instead of in a box.
  const noticeLine = { style: BorderStyle.SINGLE, size: 8, color: colours.grey };
  return [
    box("decided", { style: BorderStyle.SINGLE, size: 24, color: colours.accent }, colours.accentTint),
    box("open", { style: BorderStyle.DASHED, size: 18, color: colours.amber }, colours.amberTint),
    box("neutral", { style: BorderStyle.SINGLE, size: 18, color: colours.grey }, colours.greyTint),
    {
      ...part("noticeTitle"),
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 280, after: 80 }, border: { top: { ...noticeLine, space: 8 } } },
    },
    {
      ...part("noticeEnd"),
      basedOn: "Normal",
      run: { size: 8 },
      paragraph: {
        spacing: { before: 0, after: 280, line: 100, lineRule: LineRuleType.EXACT },
        border: { bottom: { ...noticeLine, space: 1 } },
      },
    },
  ];
}

function frameStyles(): IParagraphStyleOptions[] {
  const run = { size: 17, color: colours.quiet };
  return [
    {
      id: "Header",
      name: "header",
      basedOn: "Normal",
      run,
      paragraph: { spacing: { after: 0 }, rightTabStop: ownTextWidth },
    },
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run,
      paragraph: { spacing: { after: 0 }, rightTabStop: ownTextWidth },
    },
    {
      ...part("draft"),
      basedOn: "Normal",
      run: { size: 25, bold: true, color: colours.amber },
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colours.amber } },
        shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.amberTint },
      },
    },
    {
      ...part("sender"),
      basedOn: "Normal",
      run: { size: 18, color: colours.quiet },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 0 } },
    },
  ];
}

function characterStyles(font: { font?: string }): ICharacterStyleOptions[] {
  return [
    {
      ...part("tag"),
      run: {
        size: 17,
        bold: true,
        color: colours.accent,
        shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.accentTint },
        ...font,
      },
    },
    { ...part("draftMark"), run: { bold: true, color: colours.amber } },
    { ...part("number"), run: { color: colours.accent } },
    { ...part("hyperlink"), run: { color: colours.accent, underline: {} } },
  ];
}
