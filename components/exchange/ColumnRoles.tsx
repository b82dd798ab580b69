import type { Mapping } from '../../glossary/exchange/columns';
import type { Sketch } from '../../glossary/exchange/importer';
import type { Role } from '../../glossary/exchange/roles';

/** What each role of a column is called, in the order of their use. */
const labels: Readonly<Record<Role, string>> = {
  term: 'Term',
  acronyms: 'Acronym',
  expansion: 'Written out',
  definition: 'Meaning',
  more: 'Why it matters',
  aliases: 'Other names',
  example: 'Example',
  formula: 'Formula',
  category: 'Category',
  link: 'Link',
  owner: 'Owner',
  reviewed: 'Last reviewed',
  notes: 'Notes',
  ignored: 'Leave out',
};

type Props = {
  readonly sketch: Sketch;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

/** The first rows of a file, and above each column what it is for. */
export function ColumnRoles({ sketch: { columns, rows }, mapping, onChange }: Props) {
  const change = (at: number, role: Role) => onChange(mapping.map((before, index) => (index === at ? role : before)));
  const roles = Object.entries(labels) as [Role, string][];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="import-table" aria-label="The first rows" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" data-ignored={mapping[at] === 'ignored'}>
                <span class="import-heading" dir="auto">
                  {column || `Column ${at + 1}`}
                </span>
                <select
                  class="field"
                  aria-label={`What “${column || `Column ${at + 1}`}” is`}
                  value={mapping[at]}
                  onChange={(event) => change(at, event.currentTarget.value as Role)}
                >
                  {roles.map(([role, label]) => (
                    <option key={role} value={role}>
                      {label}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {columns.map((_, at) => (
                <td key={at} dir="auto" data-ignored={mapping[at] === 'ignored'}>
                  <span>{(cells[at] ?? '').slice(0, 200)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
