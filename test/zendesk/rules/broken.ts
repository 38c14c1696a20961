import type { App, Json } from './read-app.ts';

type Change = (manifest: Record<string, unknown>) => void;

/** For each rule, what to do to a good app so that it breaks that rule, and as few others as can be. */
export const BREAKS: Readonly<Record<string, (app: App) => App>> = {
  'the author has a name and an e-mail address': changed((m) => (m['author'] = { name: 'We' })),
  'the author’s address is one of the web': changed(
    (m) => (m['author'] = { ...(m['author'] as Json), url: 'ftp://example.com' }),
  ),
  'the framework is 2.0': changed((m) => (m['frameworkVersion'] = '1.0')),
  'there is no noTemplate': changed((m) => (m['noTemplate'] = true)),
  'flags are true or false': changed((m) => (m['singleInstall'] = 'yes')),
  'domains are a list of texts': changed((m) => (m['domainWhitelist'] = 'example.com')),

  'it has a place': changed((m) => (m['location'] = {})),
  'its places are known': place('ticket_basement', 'assets/iframe.html'),
  'what is shown there is https or a file of its own': place('modal', 'assets/missing.html'),
  'flexible is true or false': place('modal', 'assets/iframe.html', 'very'),

  'parameters are a list': changed((m) => (m['parameters'] = {})),
  'parameters have names, and none is called name': parameter({ name: 'name', type: 'text' }),
  'names of parameters are unique': parameter({ name: 'api_base', type: 'url' }),
  'types of parameters are known': parameter({ name: 'colour', type: 'colour' }),
  'required and secure are true or false': parameter({ name: 'a', type: 'url', required: 'yes' }),
  'what is hidden is not required': parameter({ name: 'a', type: 'hidden', required: true }),
  'what sounds secret is secure': parameter({ name: 'other_token', type: 'text' }),
  'what is secure or hidden has no default': parameter({ name: 'a', type: 'hidden', default: '1' }),
  'what is secure says where it goes': parameter({ name: 'a', type: 'text', secure: true }),
  'scopes are known': parameter({ name: 'a', type: 'text', secure: true, scopes: ['cookie'] }),

  'the default language looks like one': (app) => ({
    ...changed((m) => (m['defaultLocale'] = 'English'))(app),
    'translations/English.json': app['translations/en.json'] ?? '',
  }),
  'the default language is there': changed((m) => (m['defaultLocale'] = 'de')),
  'translations are named by languages': (app) => ({
    ...app,
    'translations/English.json': app['translations/en.json'] ?? '',
  }),
  'translations have the app’s name, and all else where anybody may install it': said(
    (translation) => delete translation['name'],
  ),
  'every parameter has a label in every language': said(
    (translation) => (translation['parameters'] = {}),
  ),

  'no file is of a kind that is not taken': (app) => ({ ...app, 'assets/manual.pdf': '' }),
  'no code calls plain http': (app) => ({ ...app, 'assets/more.js': 'fetch("http://a.example")' }),
};

function changed(change: Change): (app: App) => App {
  return json('manifest.json', change);
}

function place(name: string, url: string, flexible?: string): (app: App) => App {
  const options = { url, ...(flexible && { flexible }) };
  return changed((manifest) => (manifest['location'] = { support: { [name]: options } }));
}

/** One more parameter, with labels of its own where those are not the matter. */
function parameter(more: Json): (app: App) => App {
  const label = (translation: Record<string, unknown>) =>
    Object.assign(translation['parameters'] as object, { [String(more['name'])]: { label: 'A' } });
  return (app) => {
    const files = Object.keys(app).filter((path) => path.startsWith('translations/'));
    const labelled = files.reduce((before, path) => json(path, inApp(label))(before), app);
    return changed((manifest) => (manifest['parameters'] as Json[]).push(more))(labelled);
  };
}

function said(change: Change): (app: App) => App {
  return json('translations/sv.json', inApp(change));
}

function inApp(change: Change): Change {
  return (translation) => change(translation['app'] as Record<string, unknown>);
}

function json(path: string, change: Change): (app: App) => App {
  return (app) => {
    const read = JSON.parse(new TextDecoder().decode(bytes(app[path]))) as Record<string, unknown>;
    change(read);
    return { ...app, [path]: JSON.stringify(read) };
  };
}

function bytes(file: Uint8Array | string | undefined): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? new Uint8Array());
}
