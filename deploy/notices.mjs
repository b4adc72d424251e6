// Writes the third-party notices of what is shipped: node deploy/notices.mjs project.assets.json front-package-folder... > NOTICES
// Every package the program was restored with, its licence as its author declares it, and its licence file where it brings one.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [assetsFile, ...front] = process.argv.slice(2);
const assets = JSON.parse(readFileSync(assetsFile, 'utf8'));
const folders = Object.keys(assets.packageFolders);
const runtime = /^(microsoft\.netcore\.app|microsoft\.aspnetcore\.app)\./i;

function tag(text, name) {
  const found = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(text);
  return found ? found[1].trim() : '';
}

function licenceFile(folder) {
  const name = readdirSync(folder, { withFileTypes: true })
    .find(file => file.isFile() && /^(licen[cs]e|notice)(\.(txt|md))?$/i.test(file.name))?.name;
  return name ? readFileSync(join(folder, name), 'utf8').trim() : '';
}

function tell(name, version, licence, copyright, text) {
  console.log(`\n${'='.repeat(78)}\n${name} ${version}\n${licence}${copyright ? `\n${copyright}` : ''}`);
  if (text) console.log(`\n${text}`);
}

console.log('Thiên Văn is shipped with the following works of others, each under its own licence.');
const packages = Object.entries(assets.libraries).filter(([, library]) => library.type === 'package');
for (const [id, library] of packages.sort(([a], [b]) => a.localeCompare(b))) {
  const [name, version] = id.split('/');
  const folder = folders.map(root => join(root, library.path)).find(existsSync);
  if (!folder) throw new Error(`${id} is not in the package folder`);
  const nuspec = readFileSync(join(folder, readdirSync(folder).find(file => file.endsWith('.nuspec'))), 'utf8');
  const licence = tag(nuspec, 'license') || tag(nuspec, 'licenseUrl') || 'no licence declared';
  tell(name, version, licence, tag(nuspec, 'copyright'), licenceFile(folder));
}

tell('.NET and ASP.NET Core runtime', Object.keys(assets.project.frameworks).join(', '), 'MIT', '.NET Foundation and contributors', '');
for (const folder of front) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  tell(about.name, about.version, about.license, '', licenceFile(folder));
}
if (packages.some(([id]) => runtime.test(id))) throw new Error('the runtime is named apart');
