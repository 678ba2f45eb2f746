/** Pictures of figures month by month, as the numbers that an SVG is drawn from; how they look is settled by the style sheet. */
import { monthAndYear, number, shortMonth } from "../text/format.ts";

const width = 480;
const height = 250;
const frame = { left: 34, right: 12, top: 14, bottom: 30 };
const floor = height - frame.bottom;
const inner = { width: width - frame.left - frame.right, height: floor - frame.top };

export interface Series {
  /** Ends the name of its classes: "chart__line--first". */
  tone: "first" | "second";
  label: string;
  values: number[];
}

export interface ChartInput {
  id: string;
  title: string;
  description: string;
  /** "2025-11" */
  months: string[];
  series: [Series, Series];
}

/** What every picture has: its name, its frame, the lines across and the months below. */
function canvas({ id, title, description, months, series }: ChartInput) {
  const top = niceCeiling(Math.max(1, ...series.flatMap(({ values }) => values)));
  const y = (value: number) => round(floor - (value / top) * inner.height);
  const step = inner.width / months.length;
  const middle = (index: number) => round(frame.left + step * (index + 0.5));
  return {
    y,
    step,
    middle,
    drawn: {
      titleId: `${id}-titel`,
      descriptionId: `${id}-text`,
      title,
      description,
      viewBox: `0 0 ${width} ${height}`,
      left: frame.left,
      right: width - frame.right,
      labelRight: frame.left - 7,
      legend: series.map(({ tone, label }) => ({ tone, label })),
      grid: ticks(top).map((value) => ({ y: y(value), label: number(value) })),
      months: months.map((month, index) => ({
        x: middle(index),
        y: floor + 18,
        label: shortMonth(`${month}-01`),
        // On a phone there is room for every third.
        minor: (months.length - 1 - index) % 3 !== 0,
      })),
    },
  };
}

/** Two lines, each named where it ends. */
export function lineChart(input: ChartInput) {
  const { y, middle, drawn } = canvas(input);
  return {
    ...drawn,
    bars: [],
    lines: input.series.map(({ tone, values }) => ({
      tone,
      points: values.map((value, index) => `${middle(index)},${y(value)}`).join(" "),
      end: { x: middle(values.length - 1), y: y(values.at(-1) ?? 0) },
    })),
  };
}

/** Two bars side by side for each month. */
export function barChart(input: ChartInput) {
  const { y, step, middle, drawn } = canvas(input);
  const bar = round(step * 0.34);
  return {
    ...drawn,
    lines: [],
    bars: input.series.flatMap(({ tone, label, values }, place) =>
      values.map((value, index) => ({
        tone,
        x: round(middle(index) - bar + place * (bar + 1)),
        y: y(value),
        width: bar,
        height: round(floor - y(value)),
        title: `${monthAndYear(`${input.months[index] ?? ""}-01`)}: ${number(value)} ${label}`,
      })),
    ),
  };
}

/** The least of 1, 2, 4, 5, 8, 10, 20 … that is not below: figures that four or five lines divide evenly. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 4, 5, 8, 10].find((candidate) => candidate * power >= value) ?? 10;
  return factor * power;
}

function ticks(top: number): number[] {
  const count = [4, 5, 2, 1].find((parts) => Number.isInteger(top / parts)) ?? 1;
  return Array.from({ length: count + 1 }, (_, index) => (top / count) * index);
}

const round = (value: number): number => Math.round(value * 10) / 10;
