// Writes the JSON Schema of an exported briefing to docs/briefing.schema.json; a test holds the two together.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefingSchema } from '../main/export/json.ts';

writeFileSync(
  join(import.meta.dirname, '../docs/briefing.schema.json'),
  `${JSON.stringify(briefingSchema(), null, 2)}\n`,
);
