/** The case folders: `<format>/<scenario>`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const scenarios = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  .flatMap((format) => readdirSync(join(__dirname, format.name)).map((scenario) => `${format.name}/${scenario}`));
