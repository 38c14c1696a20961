import { type App, type ReadApp, isFlag, isList, isText, object, readApp } from './read-app.ts';

/**
 * What Zendesk's own validator (the gem `zendesk_apps_support`) would say of an app, as far as it bears on one like
 * ours, warnings too. Written down anew, because that one needs Ruby, and `zcli apps:validate` an account.
 */
export const RULES: Readonly<Record<string, (app: ReadApp) => boolean>> = {
  'the author has a name and an e-mail address': ({ author }) =>
    isText(author['name']) && isText(author['email']),
  'the author’s address is one of the web': ({ author }) =>
    author['url'] === undefined || /^https?:\/\//.test(String(author['url'])),
  'the framework is 2.0': ({ manifest }) => manifest['frameworkVersion'] === '2.0',
  'there is no noTemplate': ({ manifest }) => !('noTemplate' in manifest),
  'flags are true or false': ({ manifest }) =>
    ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private'].every((flag) =>
      isFlag(manifest[flag]),
    ),
  'domains are a list of texts': ({ manifest }) =>
    isList(manifest['domainWhitelist'] ?? []) &&
    ((manifest['domainWhitelist'] ?? []) as unknown[]).every(isText),

  'it has a place': ({ places }) => places.length > 0,
  'its places are known': ({ places }) => places.every(([place]) => LOCATIONS.includes(place)),
  'what is shown there is https or a file of its own': ({ places, paths }) =>
    places.every(([, { url }]) => isHttps(String(url)) || isAsset(String(url), paths)),
  'flexible is true or false': ({ places }) => places.every(([, { flexible }]) => isFlag(flexible)),

  'parameters are a list': ({ manifest }) => isList(manifest['parameters'] ?? []),
  'parameters have names, and none is called name': ({ parameters }) =>
    parameters.every(({ name }) => isText(name) && name !== 'name'),
  'names of parameters are unique': ({ parameters: all }) =>
    new Set(all.map(({ name }) => name)).size === all.length,
  'types of parameters are known': ({ parameters }) =>
    parameters.every(({ type }) => TYPES.includes(String(type))),
  'required and secure are true or false': ({ parameters }) =>
    parameters.every(({ required, secure }) => isFlag(required) && isFlag(secure)),
  'what is hidden is not required': ({ parameters }) =>
    !parameters.some(({ type, required }) => type === 'hidden' && required),
  'what sounds secret is secure': ({ parameters }) =>
    parameters.every(
      ({ name, type, secure }) => secure || type !== 'text' || !SECRET.test(`${name}`),
    ),
  'what is secure or hidden has no default': ({ parameters }) =>
    parameters.every((one) => !('default' in one) || !(one['secure'] || one['type'] === 'hidden')),
  'what is secure says where it goes': ({ parameters }) =>
    parameters.every(({ secure, scopes }) => !secure || (isList(scopes) && scopes.length > 0)),
  'scopes are known': ({ parameters }) =>
    parameters.every(({ scopes }) =>
      ((scopes ?? []) as unknown[]).every((scope) => SCOPES.includes(String(scope))),
    ),

  'the default language looks like one': ({ manifest }) =>
    LOCALE.test(String(manifest['defaultLocale'])),
  'the default language is there': ({ manifest, paths }) =>
    paths.includes(`translations/${manifest['defaultLocale']}.json`),
  'translations are named by languages': ({ translations }) =>
    translations.every(([locale]) => LOCALE.test(locale)),
  'translations have the app’s name, and all else where anybody may install it': ({
    manifest,
    translations,
  }) =>
    translations.every(([, said]) =>
      (manifest['private'] ? ['name'] : ['name', ...FOR_EVERYONE]).every((key) => key in said),
    ),
  'every parameter has a label in every language': ({ parameters, translations }) =>
    translations.every(([, said]) =>
      parameters.every(({ name }) =>
        isText(object(object(said['parameters'])[String(name)])['label']),
      ),
    ),

  'no file is of a kind that is not taken': ({ paths }) =>
    !paths.some((path) => BLOCKED.test(path)),
  'no code calls plain http': ({ paths, text }) =>
    !paths.some((path) => /\.(js|html)$/.test(path) && text(path).includes('http://')),
};

const LOCATIONS =
  'top_bar nav_bar ticket_sidebar new_ticket_sidebar user_sidebar organization_sidebar background modal ticket_editor system_top_bar'.split(
    ' ',
  );
const TYPES = 'text checkbox url number multiline hidden oauth mtls'.split(' ');
const SCOPES =
  'header body url jwt_secret_key jwt_claim basic_auth_username basic_auth_password'.split(' ');
const SECRET = /token|key|pwd|password/i;
const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/;
const FOR_EVERYONE = ['short_description', 'long_description', 'installation_instructions'];
const BLOCKED = /\.(rar|zip|gz|pdf|docx?|avi|bin|bz2?|csh|sh|jar|mp3|mpeg|odt|pptx?|xlsx?|7z)$/;

const isHttps = (at: string) =>
  at.startsWith('https://') || URL.parse(at)?.hostname === 'localhost' || at.includes('{{setting.');
const isAsset = (at: string, paths: readonly string[]) =>
  at.startsWith('assets/') && paths.includes(at);

/** The rules that an app breaks. */
export function brokenRules(app: App): string[] {
  const read = readApp(app);
  return Object.entries(RULES).flatMap(([rule, holds]) => (holds(read) ? [] : [rule]));
}
