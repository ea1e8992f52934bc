import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';

// What Discord refuses and its OpenAPI document does not say.

type Message = {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIActionRowComponent<APIComponentInMessageActionRow>[] | null;
  allowed_mentions?: { parse?: unknown[] | null } | null;
  attachments?: { id: string | number; filename?: string | null }[] | null;
};

/** What is wrong with a message that is created or edited; `files`: how many come with it. */
export function wrongInMessage(message: Message, files = 0): string[] {
  const { content, embeds, components, attachments } = message;
  const wrong: string[] = [];
  const size = (embeds ?? []).reduce((sum, embed) => sum + sizeOf(embed), 0);
  if (size > 6000) wrong.push(`${size} characters over all embeds`);
  if ((content ?? '').length > 2000) wrong.push('content over 2,000');
  if (!content?.trim() && !embeds?.length && !components?.length && !files) wrong.push('an empty message');
  for (const embed of embeds ?? []) wrong.push(...wrongInEmbed(embed));
  wrong.push(...wrongInRows(components ?? []));
  const listed = (attachments ?? []).filter(({ filename }) => filename).length;
  if (listed !== files) wrong.push(`${listed} attachments for ${files} files`);
  const parse = message.allowed_mentions?.parse;
  if (!parse || parse.length > 0) wrong.push('mentions are not suppressed');
  return wrong;
}

function wrongInEmbed(embed: APIEmbed): string[] {
  const wrong: string[] = [];
  if (!embed.title?.trim() && !embed.description?.trim() && !embed.fields?.length && !embed.footer)
    wrong.push('an empty embed');
  if ((embed.title ?? '').length > 256) wrong.push('title over 256');
  if ((embed.description ?? '').length > 4096) wrong.push('description over 4,096');
  for (const { name, value } of embed.fields ?? []) {
    if (!name.trim() || !value.trim()) wrong.push('an empty field');
    if (name.length > 256 || value.length > 1024) wrong.push('field too long');
  }
  if ((embed.footer?.text ?? '').length > 2048) wrong.push('footer over 2,048');
  return wrong;
}

function wrongInRows(rows: readonly APIActionRowComponent<APIComponentInMessageActionRow>[]): string[] {
  const wrong: string[] = [];
  if (rows.length > 5) wrong.push(`${rows.length} rows`);
  const ids = rows.flatMap(({ components }) =>
    components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );
  if (new Set(ids).size < ids.length) wrong.push('double custom ids');
  for (const { components } of rows) {
    if (components.length > 5) wrong.push(`${components.length} buttons in a row`);
    if (components.some(({ type }) => type !== 2) && components.length > 1)
      wrong.push('a select beside something');
    for (const component of components) {
      if (component.type === 2 && !('label' in component && component.label?.trim()))
        wrong.push('a button without a label');
      if (component.type === 2 && !('custom_id' in component)) wrong.push('a button without an id');
      if (component.type !== 3) continue;
      const values = component.options.map(({ value }) => value);
      if (new Set(values).size < values.length) wrong.push('double values in a select');
      if (component.options.some(({ label }) => !label.trim())) wrong.push('an entry without a label');
      if (
        component.options.some(
          ({ label, description }) => label.length > 100 || (description ?? '').length > 100,
        )
      )
        wrong.push('an entry over 100');
    }
  }
  return wrong;
}

function sizeOf({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

type Option = {
  type?: number;
  name: string;
  description?: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: unknown }[];
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
  options?: Option[];
};

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with commands that are registered together. */
export function wrongInCommands(commands: readonly Option[]): string[] {
  const wrong = commands.flatMap(wrongInCommand);
  for (const type of [1, 2, 3]) {
    const names = commands.filter((command) => (command.type ?? 1) === type).map(({ name }) => name);
    if (new Set(names).size < names.length) wrong.push(`double names: ${names.join(', ')}`);
    if (names.length > (type === 1 ? 100 : 5)) wrong.push(`${names.length} commands of type ${type}`);
  }
  return wrong;
}

function wrongInCommand(command: Option): string[] {
  const wrong: string[] = [];
  const slash = (command.type ?? 1) === 1;
  if (slash) wrong.push(...wrongNames(command));
  if (slash && !command.description) wrong.push(`${command.name}: no description`);
  if (!slash && command.description) wrong.push(`${command.name}: a description`);
  const size = sizeOfCommand(command);
  if (size > 8000) wrong.push(`${command.name}: ${size} characters`);
  const options = command.options ?? [];
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) wrong.push(`${command.name}: double option names`);
  for (const [index, option] of options.entries()) {
    wrong.push(...wrongNames(option));
    if (option.required && options.slice(0, index).some(({ required }) => !required))
      wrong.push(`${command.name}: ${option.name} is required behind one that is not`);
    if (option.autocomplete && option.choices?.length) wrong.push(`${option.name}: choices and autocomplete`);
  }
  return wrong;
}

function wrongNames({ name, name_localizations }: Option): string[] {
  return [name, ...Object.values(name_localizations ?? {})]
    .filter((some) => !NAME.test(some) || some !== some.toLowerCase())
    .map((some) => `the name ${some}`);
}

/** Names, descriptions and values together, of each the longest among its languages. */
function sizeOfCommand(option: Option): number {
  const longest = (text: string | undefined, others: Record<string, string> | null | undefined): number =>
    Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other.length));
  return (
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations) +
    (option.choices ?? []).reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (option.options ?? []).reduce((sum, inner) => sum + sizeOfCommand(inner), 0)
  );
}
