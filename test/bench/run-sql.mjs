// Runs a file of SQL statements with DuckDB's own settings, with each {name} replaced: node run-sql.mjs FILE name=value …
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [file, ...values] = process.argv.slice(2);
const named = Object.fromEntries(values.map((value) => [value.slice(0, value.indexOf("=")), value.slice(value.indexOf("=") + 1)]));
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(readFileSync(file, "utf8").replace(/\{(\w+)\}/g, (whole, name) => named[name] ?? whole));
