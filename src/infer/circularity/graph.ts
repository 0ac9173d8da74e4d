import type { DependencyGraph, DependencyNode } from "../../model/index.ts";
import type { CircularityInput, Contribution } from "./contribution.ts";

type Kind = DependencyNode["kind"];
type Side = "cause" | "outcome";

/** What the test rests on, as nodes and edges: each node once, in an order that does not depend on that of the input. */
export function dependencyGraph({ test, outcome, causes }: CircularityInput): DependencyGraph {
  const web = new Web();
  web.add("test", test, "cause");
  web.add("test", test, "outcome");
  for (const [side, list] of [["outcome", [outcome]] as const, ["cause", causes] as const]) {
    for (const contribution of list) addContribution(web, contribution, { side, test });
  }
  return web.drawn();
}

function addContribution(web: Web, { id, items, constructs }: Contribution, { side, test }: { side: Side; test: string }): void {
  const end = web.add(side, id, side);
  web.join(end, key("test", test));
  for (const construct of constructs) web.join(web.add("construct", construct, side), end);
  for (const item of items) {
    const own = web.add(item.kind, item.id, side);
    for (const root of item.roots) web.join(web.add("root", root, side), own);
    const told = item.event === null ? own : web.add("event", item.event, side);
    if (item.event !== null) web.join(own, told);
    const through = item.via.map((one) => web.add("indicator", one, side));
    for (const indicator of through) {
      web.join(told, indicator);
      web.join(indicator, end);
    }
    if (through.length === 0) web.join(told, end);
  }
}

class Web {
  readonly #nodes = new Map<string, { kind: Kind; id: string; sides: Set<Side> }>();
  readonly #edges = new Set<string>();

  add(kind: Kind, id: string, side: Side): string {
    const at = key(kind, id);
    const node = this.#nodes.get(at) ?? { kind, id, sides: new Set() };
    node.sides.add(side);
    this.#nodes.set(at, node);
    return at;
  }

  join(from: string, to: string): void {
    this.#edges.add(JSON.stringify([from, to]));
  }

  drawn(): DependencyGraph {
    const keys = [...this.#nodes.keys()].sort();
    const place = new Map(keys.map((one, i) => [one, i]));
    const nodes = keys.flatMap((one) => this.#nodes.get(one) ?? []).map(({ kind, id, sides }) => ({ id, kind, side: sideOf(sides) }));
    const edges = [...this.#edges].map((edge): [number, number] => {
      const [from, to] = JSON.parse(edge) as [string, string];
      return [place.get(from) ?? 0, place.get(to) ?? 0];
    });
    return { nodes, edges: edges.sort(([a, b], [c, d]) => a - c || b - d) };
  }
}

function key(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}

function sideOf(sides: ReadonlySet<Side>): DependencyNode["side"] {
  if (sides.size === 2) return "both";
  return sides.has("cause") ? "cause" : "outcome";
}
