/** What was read is kept as compressed JSON: ten pages of lines become some kilobytes. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

export const packed = (value: unknown): Buffer => deflateRawSync(JSON.stringify(value));

export const unpacked = (stored: Buffer): unknown => JSON.parse(inflateRawSync(stored).toString("utf8"));
