import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** Words in a program's source that a person may come to see. */
export type Words = { readonly line: number; readonly words: string };

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** Attributes and properties whose text is shown or read out, whatever it looks like. */
const shown =
  /^(?:label|title|placeholder|alt|description|confirm|hint|heading|aria-(?:label|description|roledescription|valuetext))$/;

/** Where text is for the program alone. */
const hidden =
  /^(?:className|class|key|id|type|role|rel|href|src|htmlFor|style|keys|also|group|aria-keyshortcuts|value)$/;

/** Calls whose text nobody sees: the arguments are selectors, names of events, keys of storage. */
const silent =
  /^(?:querySelector(?:All)?|closest|matches|getElementById|Error|addEventListener|removeEventListener|getItem|setItem|startsWith|endsWith|includes|split|join|replace|replaceAll|RegExp|createElement|setProperty|add|remove|toggle|contains|matchMedia)$/;

/** What is read out or shown: more than a sign or an abbreviation that is the same in every language. */
const word = /\p{Ll}{2}/u;

/** A sentence, a phrase, or a word with a capital: what a person reads, not a key, a selector or a name in the program. */
const prose = /^\s*\p{Lu}[\p{Ll}’]+(?:[\s….,:;!?]|$)|\p{L}{2,}[,;:]? \p{L}{2,}/u;

/** Finds the words of a source file that are written where they are shown, instead of in the catalogue of messages. */
export function visibleWords(file: string, source = readFileSync(file, 'utf8')): Words[] {
  const found: Words[] = [];
  const see = (node: Node, words: string): void => {
    found.push({ line: source.slice(0, node.start).split('\n').length, words: words.trim().replace(/\s+/g, ' ') });
  };
  const visit = (value: unknown, place: 'shown' | 'plain' | 'hidden'): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, place);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    const inside = placeIn(node, place);
    if (inside === 'hidden') return;
    if (node.type === 'JSXText' && word.test(String(node.value))) see(node, String(node.value));
    const words = wordsOf(node);
    if (words !== undefined && (inside === 'shown' ? word : prose).test(words)) see(node, words);
    for (const [part, child] of Object.entries(node)) if (!isName(node, part)) visit(child, inside);
  };
  visit(parseSync(file, source).program, 'plain');
  return found;
}

/** The part of a node that names what it is or what it asks for: a key, a function, a property. */
const isName = ({ type }: Node, part: string): boolean =>
  part === 'key' || (type === 'MemberExpression' && part === 'property');

function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked;
  return undefined;
}

function placeIn(node: Node, place: 'shown' | 'plain' | 'hidden'): 'shown' | 'plain' | 'hidden' {
  if (/^(?:Import|Export(?:All|Named)Declaration$|TS)/.test(node.type) && node.source) return 'hidden';
  if (
    /^(?:ImportDeclaration|TSTypeAliasDeclaration|TSInterfaceDeclaration|TSTypeAnnotation|TSTypeParameterInstantiation)$/.test(
      node.type,
    )
  )
    return 'hidden';
  if (node.type === 'JSXAttribute' || node.type === 'Property') {
    const name = nameOf((node.type === 'Property' ? node.key : node.name) as Node);
    if (hidden.test(name)) return 'hidden';
    return shown.test(name) ? 'shown' : 'plain';
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const callee = node.callee as Node;
    const name = nameOf((callee.type === 'MemberExpression' ? callee.property : callee) as Node);
    if (silent.test(name)) return 'hidden';
  }
  // What is compared is a value of the program.
  if (node.type === 'BinaryExpression' && /^[=!]==$/.test(String(node.operator))) return 'hidden';
  // What a call is given inside a label need not be shown: it may be the name of a message.
  return place === 'shown' && node.type === 'CallExpression' ? 'plain' : place;
}

function nameOf(node: Node): string {
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace as Node)}:${nameOf(node.name as Node)}`;
  const name = node.name ?? node.value;
  return typeof name === 'string' ? name : '';
}
