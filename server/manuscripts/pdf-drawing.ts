/** What a page draws: each letter where it stands, and every straight stroke. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { identity, matrixOf, numeric, product, type Matrix } from "./pdf-matrix.ts";
import { strokesOf, type Stroke } from "./pdf-strokes.ts";
import { show, startState, type Marked, type TextState, type Typeface } from "./pdf-setting.ts";
import { upright, type Turned } from "./pdf-turning.ts";

/** In points from the upper left corner, y downwards, as the page is turned for reading. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  /** Its baseline. */
  y: number;
  /** Of the font, as it is printed. */
  size: number;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  /** Number of the marked content it belongs to, by which the structure of a tagged file names it. */
  mark: number | null;
  /** Marked as no part of the text: heads and feet of pages, repeated headings of tables. */
  artifact: boolean;
}

export interface Drawing {
  width: number;
  height: number;
  glyphs: Glyph[];
  strokes: Stroke[];
}

/** What one page may cost; what stands beyond is left out. */
const mostOperators = 400_000;
const mostGlyphs = 60_000;
const mostStrokes = 20_000;

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export function drawingOf(
  { fnArray, argsArray }: Operators,
  view: { width: number; height: number; transform: Matrix },
  typefaceOf: (name: string) => Typeface,
): Drawing {
  const turned: Turned[] = [];
  const strokes: Stroke[] = [];
  const states: TextState[] = [];
  const marks: Marked[] = [];
  let state = startState(view.transform);

  const restore = () => {
    state = states.pop() ?? state;
  };
  const save = () => {
    if (states.length < 1000) states.push({ ...state, white: { ...state.white } });
  };
  const move = (x: number, y: number) => {
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  };
  const setFont = ([name, size]: unknown[]) => {
    state.typeface = typefaceOf(String(name));
    state.size = numeric(size);
  };

  for (let at = 0; at < Math.min(fnArray.length, mostOperators); at += 1) {
    const values = argsArray[at];
    const args: unknown[] = Array.isArray(values) ? values : [];
    const [first, second] = args;
    switch (fnArray[at]) {
      case OPS.save:
      case OPS.beginGroup:
        save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        restore();
        break;
      case OPS.paintFormXObjectBegin:
        save();
        state.page = product(state.page, matrixOf(first));
        break;
      case OPS.transform:
        state.page = product(state.page, matrixOf(args));
        break;
      case OPS.setGState:
        for (const [key, value] of Array.isArray(first) ? (first as [string, unknown][]) : []) {
          if (key === "Font" && Array.isArray(value)) setFont(value);
          if (key === "LW") state.lineWidth = numeric(value);
        }
        break;
      case OPS.setLineWidth:
        state.lineWidth = numeric(first);
        break;
      case OPS.setFillRGBColor:
        state.white.fill = first === "#ffffff";
        break;
      case OPS.setStrokeRGBColor:
        state.white.stroke = first === "#ffffff";
        break;
      case OPS.constructPath:
        if (strokes.length < mostStrokes) strokes.push(...strokesOf(args, state));
        break;
      case OPS.beginText:
        Object.assign(state, { text: identity, x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.setTextMatrix:
        Object.assign(state, { text: matrixOf(args.length > 1 ? args : first), x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.moveText:
        move(numeric(first), numeric(second));
        break;
      case OPS.setLeadingMoveText:
        state.leading = numeric(second);
        move(numeric(first), numeric(second));
        break;
      case OPS.setLeading:
        state.leading = -numeric(first);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setFont:
        setFont(args);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = numeric(first);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = numeric(first);
        break;
      case OPS.setHScale:
        state.stretch = numeric(first) / 100;
        break;
      case OPS.setTextRise:
        state.rise = numeric(first);
        break;
      case OPS.setTextRenderingMode:
        state.outlined = first === 2;
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const outer = marks.at(-1);
        const mark = typeof second === "number" ? second : (outer?.mark ?? null);
        const artifact = first === "Artifact" || (outer?.artifact ?? false);
        marks.push({ mark, artifact, replaced: first === "Span" && typeof second !== "number" });
        break;
      }
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.showText:
        if (turned.length < mostGlyphs) show(Array.isArray(first) ? first : [], state, marks.at(-1), turned);
        break;
    }
  }
  return upright(turned, strokes, view);
}
