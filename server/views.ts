/**
 * The views: every Handlebars file under views/ is compiled once at start. A view may use `{{value}}`, `{{#if}}`,
 * `{{#each}}`, `{{#given}}` and partials, nothing else: formatting and comparing belong in the presenter.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import Handlebars from "handlebars";

export interface Views {
  /** Renders `views/<name>.hbs`; throws on any value the view names and the data lacks. */
  render(name: string, data: object): string;
  /** Renders a page inside a layout, which prints it as `{{{body}}}`. */
  renderPage(layout: string, name: string, data: object): string;
}

const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // A partial on a line of its own would be indented, and with it every line inside a <textarea>.
  preventIndent: true,
  knownHelpers: { given: true, asset: true, optionTags: true },
};

/**
 * Compiles `folder`/layouts, pages, documents and partials. A partial is named after its path below `partials/`.
 */
export function loadViews(folder: string): Views {
  const engine = Handlebars.create();
  addCheckedHelpers(engine);
  const assets = assetAddresses(join(folder, "static"));
  engine.registerHelper("optionTags", optionTags);
  engine.registerHelper("asset", (name: string) => assetAddress(assets, name));

  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const file of filesBelow(folder).filter((file) => file.endsWith(".hbs"))) {
    const name = relative(folder, file).split(sep).join("/").slice(0, -".hbs".length);
    const template = engine.compile(readFileSync(file, "utf8"), compileOptions);
    if (name.startsWith("partials/")) engine.registerPartial(name.slice("partials/".length), template);
    else templates.set(name, template);
  }

  const render = (name: string, data: object): string => {
    const template = templates.get(name);
    if (!template) throw new Error(`There is no view named ${name}`);
    return template(data);
  };
  return {
    render,
    renderPage: (layout, name, data) => render(layout, { ...data, body: render(name, data) }),
  };
}

/**
 * Strict mode lets a misspelt `{{#if name}}` pass as false (handlebars.js #1138), so the block helpers throw on undefined.
 * `{{#given x}}` is for what a partial may be called without.
 */
function addCheckedHelpers(engine: typeof Handlebars): void {
  for (const name of ["if", "unless", "each"] as const) {
    const original = engine.helpers[name] as Handlebars.HelperDelegate;
    engine.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (value === undefined) throw new Error(`{{#${name}}} was given an undefined value`);
      return original.call(this, value, options) as unknown;
    });
  }
  engine.registerHelper("given", function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return Handlebars.Utils.isEmpty(value) ? options.inverse(this) : options.fn(this);
  });
}

interface OptionTag {
  value: string;
  label: string;
  selected?: boolean;
}

/** The options of a select, made at once: a template takes ten times as long for each, and some lists have thousands. */
export function optionTags(options: OptionTag[] | undefined): Handlebars.SafeString {
  if (options === undefined) throw new Error("{{optionTags}} was given an undefined value");
  const escape = Handlebars.escapeExpression;
  const tags = options.map(
    ({ value, label, selected }) =>
      `<option value="${escape(value)}"${selected ? " selected" : ""}>${escape(label)}</option>`,
  );
  return new Handlebars.SafeString(tags.join("\n"));
}

/** Addresses of static files carry a fingerprint of their content, so that browsers may keep them for a year. */
function assetAddresses(folder: string): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const file of filesBelow(folder)) {
    const name = relative(folder, file).split(sep).join("/");
    const fingerprint = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12);
    addresses.set(name, `/static/${name}?v=${fingerprint}`);
  }
  return addresses;
}

function assetAddress(assets: Map<string, string>, name: string): string {
  const address = assets.get(name);
  if (!address) throw new Error(`There is no static file named ${name}`);
  return address;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
