/** The checklist of one document, by the groups of its standard. */
import type { Element } from "hast";
import { h } from "hastscript";
import { standardText, type Evidence, type Requirement, type Status } from "../report/checklist.ts";
import { groupFindings, type FindingGroup } from "../report/grouped.ts";
import { bar } from "./bar.ts";
import { count, shorten } from "../plugin/texts.ts";
import { groups, heading, namedBy, statusColors, type NumberedFinding, type View } from "./view.ts";

const statuses: Readonly<Record<Status, { readonly sign: string; readonly name: string; readonly sum: string }>> = {
  met: { sign: "✓", name: "Met", sum: "met" },
  unmet: { sign: "✕", name: "Not met", sum: "not met" },
  warning: { sign: "!", name: "Warning", sum: "with a warning" },
  silenced: { sign: "–", name: "Silenced", sum: "silenced" },
  unwritten: { sign: "–", name: "Not yet written", sum: "not yet written" },
  blocked: { sign: "–", name: "Section missing", sum: "blocked by a missing section" },
};

export function checklistSection(view: View): Element {
  const id = view.id("part", "checklist");
  const chosen = standardText(view.document.standard);
  return h("section.checklist", namedBy(view, id), [
    h(heading(view.level + 1), { id }, "Checklist"),
    score(view),
    h("p.quiet", count(view.document.facts.words.total, "word")),
    chosen === undefined ? "" : h("p.quiet", `Standard: ${chosen}`),
    ...groups.flatMap((group) => {
      const requirements = view.document.requirements.filter((requirement) => requirement.group === group);
      if (requirements.length === 0) return [];
      const met = requirements.filter(({ status }) => status === "met").length;
      return [
        h(heading(view.level + 2), [view.document.standard.groups[group], " ", h("span.tally", `${String(met)} of ${String(requirements.length)}`)]),
        met === requirements.length ? "" : h("ul", requirements.filter(({ status }) => status !== "met").map((requirement) => entry(requirement, view))),
        met === 0 ? "" : h("details.passed", [h("summary", `${String(met)} met`), h("ul", requirements.filter(({ status }) => status === "met").map((requirement) => entry(requirement, view)))]),
      ];
    }),
  ]);
}

function entry(requirement: Requirement, view: View): Element {
  const { sign, name } = statuses[requirement.status];
  const findings = view.findings.filter((finding) => finding.requirement === requirement);
  const isOpen = requirement.status === "unmet" || requirement.status === "warning";
  return h("li", { className: [...new Set([requirement.status, statusColors[requirement.status]])] }, [
    h("span.status", [h("span.sign", { ariaHidden: "true" }, sign), h("span.name", name), " "]),
    h("span.what", [h("a", { href: requirement.link, title: requirement.rule }, requirement.description), isOpen ? h("code.rule", requirement.rule) : ""]),
    ...(requirement.evidence === null ? [] : [quote(requirement.evidence, view)]),
    ...(findings.length === 0 ? [] : [h("ul.findings", groupFindings(findings).map((group) => fault(group, view)))]),
  ]);
}

/** The sentence that meets a requirement, and the way to it. */
function quote({ line, text }: Evidence, view: View): Element {
  return h("p.evidence", [h("q", shorten(text, longestQuote)), " ", h("a.line", { href: `#${view.id("line", line)}` }, `line ${String(line)}`)]);
}

const longestQuote = 160;

/** The places of a fault that is met many times are folded under the first. */
function fault({ first, all, places }: FindingGroup<NumberedFinding>, view: View): Element {
  if (places === undefined) return message(first, view);
  return h("li", [h("details", [h("summary", `${first.detail}; ${places}`), h("ul.findings", all.map((finding) => message(finding, view)))])]);
}

function message({ number, line, detail, severity, fixable }: NumberedFinding, view: View): Element {
  return h("li", { id: view.id("finding", number), tabIndex: -1 }, [
    h("a.number", { href: `#${view.id("mark", number)}`, ariaLabel: `Finding ${String(number)}, line ${String(line)}: go to the text` }, [h("b", String(number)), ` line ${String(line)}`]),
    " ",
    severity === "warning" ? h("span.tag", "warning") : "",
    fixable ? h("span.tag", { title: "--fix fixes it" }, "fixable") : "",
    " ",
    detail,
  ]);
}

/** "18 of 29 requirements met", with a bar. */
function score({ document: { requirements } }: View): Element {
  const number = (status: Status): number => requirements.filter((requirement) => requirement.status === status).length;
  const parts = (Object.keys(statuses) as Status[]).map((status) => ({ status, number: number(status) }));
  const rest = parts.slice(1).filter((part) => part.number > 0).map((part) => `${String(part.number)} ${statuses[part.status].sum}`);
  return h("div.score", [
    h("p", [h("strong", String(number("met"))), ` of ${count(requirements.length, "requirement")} met`, rest.length === 0 ? "" : h("span.quiet", ` · ${rest.join(" · ")}`)]),
    bar(parts.map((part) => ({ name: statusColors[part.status], share: part.number / Math.max(requirements.length, 1) }))),
  ]);
}
