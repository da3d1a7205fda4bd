// Builds what is taken from DKFDS into the folder given as argument: stylesheet, fonts, icons, licences.
// The same package versions give the same bytes, which `../rebuild --check` relies on.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as sass from "sass";

const out = process.argv[2];
const dkfds = "node_modules/dkfds";

buildStylesheet();
buildSprite();
copyLicences();

function buildStylesheet() {
  const { css } = sass.compile("dkfds.scss", { loadPaths: ["node_modules"], style: "compressed", charset: false });
  write("served/dkfds.css", `${fontFaces()}${css.replace(/@font-face\{[^}]*\}/g, "")}\n`);
  for (const [, path] of css.matchAll(/url\("?(img\/[^")]+)"?\)/g)) {
    copy(`${dkfds}/dist/${path}`, `served/${path}`);
  }
}

// Latin1 covers Danish. Latin2 holds the letters of names such as Ayşe and Łukasz: a browser fetches it when one occurs.
function fontFaces() {
  const weights = { Regular: 400, Medium: 500, SemiBold: 600, Bold: 700 };
  const ranges = {
    Latin1: "U+0000,U+000D,U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2013-2014,"
      + "U+2018-201A,U+201C-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+2044,U+20AC,U+2122,U+2212,U+FB01-FB02",
    Latin2: "U+0100-0130,U+0132-0151,U+0154-017F,U+0192,U+01FA-01FF,U+0218-021B,U+0237,U+1E80-1E85,U+1EF2-1EF3",
  };
  let rules = "";
  for (const [name, weight] of Object.entries(weights)) {
    for (const [part, range] of Object.entries(ranges)) {
      const file = `IBMPlexSans-${name}-${part}.woff2`;
      copy(`${dkfds}/dist/fonts/IBMPlexSans/split/woff2/${file}`, `served/fonts/${file}`);
      rules += `@font-face{font-family:"IBM Plex Sans";font-style:normal;font-weight:${weight};font-display:swap;`
        + `src:url("fonts/${file}") format("woff2");unicode-range:${range}}\n`;
    }
  }
  return rules;
}

function buildSprite() {
  const symbols = readFileSync("icons.txt", "utf8").split("\n").filter(Boolean).map((name) => {
    const svg = readFileSync(`${dkfds}/dist/img/svg-icons/${name}.svg`, "utf8");
    const box = svg.match(/viewBox="([^"]+)"/)[1];
    const drawing = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").trim();
    return `<symbol id="${name}" viewBox="${box}">${drawing}</symbol>`;
  });
  write("served/icons.svg", `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);
}

function copyLicences() {
  copy(`${dkfds}/LICENSE.md`, "licences/dkfds.md");
  copy(`${dkfds}/dist/fonts/IBMPlexSans/split/woff2/license.txt`, "licences/OFL-1.1.txt");
}

function write(path, text) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

function copy(from, to) {
  mkdirSync(dirname(join(out, to)), { recursive: true });
  cpSync(from, join(out, to));
}
