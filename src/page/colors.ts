/** The colors of the page and of drawings, in light and dark mode. */
const light = {
  paper: "#fbfaf7", sheet: "#ffffff", ink: "#1d2126", soft: "#59616b", rule: "#dedbd3", faint: "#f1efe9",
  link: "#1b5a96", focus: "#1b5a96", mark: "#ffe9a8", "mark-ink": "#1d2126",
  met: "#1f7a5c", unmet: "#b5480f", blocked: "#8a8f96",
  unnoticed: "#f7dcc9", looking: "#f6ebc4", fixing: "#d8ebdf",
  detection: "#0067a8", actions: "#5a6472", misleading: "#bb4a00", escalation: "#9d3f78", resolution: "#00745a",
} as const;

export type Color = keyof typeof light;

const dark: Readonly<Record<Color, string>> = {
  paper: "#15181c", sheet: "#1c2025", ink: "#e6e4df", soft: "#a3abb5", rule: "#343a42", faint: "#23282e",
  link: "#8dc1f2", focus: "#8dc1f2", mark: "#5c4a12", "mark-ink": "#fff3cf",
  met: "#4cc49a", unmet: "#f39155", blocked: "#838b95",
  unnoticed: "#4a2f1e", looking: "#40391c", fixing: "#1f3d31",
  detection: "#63b6f0", actions: "#aab4c0", misleading: "#f39155", escalation: "#e69ac8", resolution: "#3cc69c",
};

/** On paper the ground is white, and the ink black. */
const print: Readonly<Record<Color, string>> = { ...light, paper: "#fff", sheet: "#fff", ink: "#000", soft: "#444", rule: "#bbb", faint: "#f3f3f3", link: "#000", "mark-ink": "#000" };

export const colors = { light, dark, print };

/** The colors as custom properties: "--ink: #1d2126;" */
export const customProperties = (mode: keyof typeof colors): string => (Object.keys(light) as Color[]).map((name) => `--${name}: ${colors[mode][name]};`).join(" ");
