import stringWidth from "string-width";

/** Text in columns: numbers right, words left, Chinese counted as two columns wide. */
export function textTable(head: readonly string[], body: readonly (readonly (string | number)[])[]): string {
  const rows = body.map((row) => row.map(String));
  const isNumber = head.map(
    (_, i) => body.length > 0 && body.every((row) => typeof row[i] === "number" || /^[-−–≤.\d+?…, []*\]?$/.test(String(row[i]))),
  );
  const widths = head.map((title, i) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[i] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell)));
        return isNumber[i] ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
}

/** A signed number with two decimals and a real minus sign. */
export function signed(x: number): string {
  return x.toFixed(2).replace("-", "−");
}
