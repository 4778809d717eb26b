/** The checklist of one document, by the groups of the brief. */
import type { Element } from "hast";
import { h } from "hastscript";
import { groupTitles, type Requirement } from "../report/checklist.ts";
import { bar } from "./bar.ts";
import { count, groups, heading, namedBy, type NumberedFinding, type View } from "./view.ts";

const statuses: Readonly<Record<Requirement["status"], { readonly sign: string; readonly name: string }>> = {
  met: { sign: "✓", name: "Met" },
  unmet: { sign: "✕", name: "Not met" },
  blocked: { sign: "–", name: "Section missing" },
};

export function checklistSection(view: View): Element {
  const id = view.id("part", "checklist");
  return h("section.checklist", namedBy(view, id), [
    h(heading(view.level + 1), { id }, "Checklist"),
    ...groups.flatMap((group) => {
      const requirements = view.document.requirements.filter((requirement) => requirement.group === group);
      if (requirements.length === 0) return [];
      const met = requirements.filter(({ status }) => status === "met").length;
      return [
        h(heading(view.level + 2), [groupTitles[group], " ", h("span.tally", `${String(met)} of ${String(requirements.length)}`)]),
        h("ul", requirements.map((requirement) => entry(requirement, view))),
      ];
    }),
  ]);
}

function entry(requirement: Requirement, view: View): Element {
  const { sign, name } = statuses[requirement.status];
  const findings = view.findings.filter((finding) => finding.requirement === requirement);
  return h("li", { className: [requirement.status] }, [
    h("span.status", [h("span.sign", { ariaHidden: "true" }, sign), h("span.name", name), " "]),
    h("span.what", [h("a", { href: requirement.link, title: requirement.rule }, requirement.description), requirement.status === "unmet" ? h("code.rule", requirement.rule) : ""]),
    ...(findings.length === 0 ? [] : [h("ul.findings", findings.map((finding) => message(finding, view)))]),
  ]);
}

function message({ number, line, detail, severity, fixable }: NumberedFinding, view: View): Element {
  return h("li", { id: view.id("finding", number), tabIndex: -1 }, [
    h("a.number", { href: `#${view.id("mark", number)}`, ariaLabel: `Finding ${String(number)}, line ${String(line)}: go to the text` }, [h("b", String(number)), ` line ${String(line)}`]),
    " ",
    severity === "warning" ? h("span.tag", "warning") : "",
    fixable ? h("span.tag", { title: "--fix mends it" }, "fixable") : "",
    " ",
    detail,
  ]);
}

/** "18 of 29 requirements met", with a bar. */
export function score({ document: { requirements } }: View): Element {
  const number = (status: Requirement["status"]): number => requirements.filter((requirement) => requirement.status === status).length;
  const parts = (["met", "unmet", "blocked"] as const).map((status) => ({ status, number: number(status) }));
  const rest = parts.slice(1).filter((part) => part.number > 0).map((part) => (part.status === "unmet" ? `${String(part.number)} not met` : `${String(part.number)} blocked by a missing section`));
  return h("div.score", [
    h("p", [h("strong", String(number("met"))), ` of ${count(requirements.length, "requirement")} met`, rest.length === 0 ? "" : h("span.quiet", ` · ${rest.join(" · ")}`)]),
    bar(parts.map((part) => ({ name: part.status, share: part.number / Math.max(requirements.length, 1) }))),
  ]);
}
