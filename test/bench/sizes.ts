/** How much data and how many requests: the default run, a fast look, and one for the test. */

/** Meetings = counties × forums × years × perYear. */
export interface DatabaseSize {
  counties: number;
  forums: number;
  years: number;
  perYear: number;
  /** What they gave people to do, one in twenty still live. */
  assignments: number;
}

export interface BenchSize {
  name: "full" | "quick" | "tiny";
  small: DatabaseSize;
  large: DatabaseSize;
  /** Each server is asked in turn, this many times; the medians count. */
  rounds: number;
  /** Longest time of one server's turn with one case, and the most requests in it. */
  turnMs: number;
  turnRequests: number;
  coldStarts: number;
  /** How long the servers are left alone before their idle memory is read. */
  restMs: number;
  /** How often a document is read in for its time, and how many in one go. */
  imports: { rounds: number; files: number };
}

/** The same forums a reader sees, whatever the size: those of one county, half a dozen years of them. */
const small: DatabaseSize = { counties: 1, forums: 2, years: 6, perYear: 10, assignments: 2_500 };
const nation: DatabaseSize = { counties: 21, forums: 8, years: 20, perYear: 10, assignments: 250_000 };

export const sizes: Record<BenchSize["name"], BenchSize> = {
  full: {
    name: "full",
    small,
    large: nation,
    rounds: 5,
    turnMs: 1000,
    turnRequests: 3000,
    coldStarts: 5,
    restMs: 12_000,
    imports: { rounds: 15, files: 500 },
  },
  quick: {
    name: "quick",
    small: { ...small, assignments: 250 },
    large: { ...nation, years: 2, assignments: 25_000 },
    rounds: 3,
    turnMs: 250,
    turnRequests: 1000,
    coldStarts: 3,
    restMs: 2000,
    imports: { rounds: 7, files: 100 },
  },
  tiny: {
    name: "tiny",
    small: { counties: 1, forums: 2, years: 1, perYear: 2, assignments: 80 },
    large: { counties: 1, forums: 2, years: 1, perYear: 4, assignments: 160 },
    rounds: 1,
    turnMs: 200,
    turnRequests: 3,
    coldStarts: 1,
    restMs: 0,
    imports: { rounds: 1, files: 4 },
  },
};

export const meetingCount = ({ counties, forums, years, perYear }: DatabaseSize): number =>
  counties * forums * years * perYear;
