import { parseSync } from 'vite';

type Node = { readonly type: string; readonly [key: string]: unknown };

/** What a source file says of the catalogue, as paths: `library.title`, or `names.kinds.*` where the program chooses among messages. */
export function usedMessages(file: string, source: string): string[] {
  const aliases = new Map<string, string>([['say', '']]);
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    if (/^(?:TSType|TSInterface)/.test(node.type)) return;
    if (node.type === 'ImportDeclaration') {
      const area = /^#shared\/messages\/en\/(\w+)\.ts$/.exec(String((node.source as Node).value))?.[1];
      for (const { local } of node.specifiers as { local: Node }[])
        if (area !== undefined && local.name === area) aliases.set(area, area);
    }
    if (node.type === 'VariableDeclarator') {
      const path = pathOf(node.init as Node, aliases);
      const id = node.id as Node;
      if (path !== undefined && id.type === 'Identifier') {
        aliases.set(String(id.name), path);
        found.push(path);
        return;
      }
      if (path !== undefined && id.type === 'ObjectPattern') {
        for (const { key, argument } of id.properties as { key?: Node; argument?: Node }[])
          if (key !== undefined) {
            found.push(join(path, String(key.name)));
            aliases.set(String(key.name), join(path, String(key.name)));
          } else aliases.set(String(argument?.name), path);
        return;
      }
    }
    const fault = faultIn(node);
    if (fault !== undefined) found.push(`faults.${fault}`);
    const path = node.type === 'MemberExpression' ? pathOf(node, aliases) : undefined;
    if (path !== undefined) found.push(path);
    for (const [part, child] of Object.entries(node)) if (path === undefined || part !== 'object') visit(child);
  };
  visit(parseSync(file, source).program);
  return found;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** `say.library.title` → `library.title`; undefined where the expression does not begin at the catalogue. */
function pathOf(node: Node | null | undefined, aliases: ReadonlyMap<string, string>): string | undefined {
  if (node?.type === 'Identifier') return aliases.get(String(node.name));
  if (node?.type === 'TSAsExpression') return pathOf(node.expression as Node, aliases);
  if (node?.type !== 'MemberExpression') return undefined;
  const before = pathOf(node.object as Node, aliases);
  if (before === undefined) return undefined;
  if (before.endsWith('*')) return before;
  const property = node.property as Node;
  if (node.computed !== true) return join(before, String(property.name));
  return join(before, property.type === 'Literal' ? String(property.value) : '*');
}

/** `said('empty', …)`: a fault by its name. */
function faultIn({ type, callee, arguments: given }: Node): string | undefined {
  if (type !== 'CallExpression' || (callee as Node).name !== 'said') return undefined;
  const [name] = given as Node[];
  return name?.type === 'Literal' ? String(name.value) : undefined;
}

/** Whether a program says something at load, before it is known in which language: outside every function. */
export function saysAtLoad(file: string, source: string): boolean {
  const visit = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(visit);
    if (typeof value !== 'object' || value === null || !('type' in value)) return false;
    const node = value as Node;
    if (/Function|^TS(?:Type|Interface)|^ImportDeclaration$|^MethodDefinition$|^PropertyDefinition$/.test(node.type))
      return false;
    if (node.type === 'MemberExpression' && (node.object as Node).type === 'Identifier')
      if ((node.object as Node).name === 'say') return true;
    return Object.values(node).some(visit);
  };
  return visit(parseSync(file, source).program);
}
