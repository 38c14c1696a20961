import type { Currency } from '../../contract/index.ts';
import { type Way, WAYS } from './ways.ts';

/** What differs between subscribers in Sweden and in Norway. */
export interface Country {
  readonly currency: Currency;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly domains: readonly string[];
  /** Titles with what a month of them costs, in minor units. */
  readonly products: readonly (readonly [title: string, price: number])[];
  readonly ways: readonly (readonly [weight: number, way: Way])[];
  readonly reasons: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const SWEDEN: Country = {
  currency: 'SEK',
  firstNames: words(`
    Anna Eva Karin Kristina Lena Sara Kerstin Emma Ingrid Marie Åsa Annika Malin Jenny Märta Elsa Linnéa Görel
    Johan Lars Anders Per Erik Karl Jan Mikael Björn Göran Håkan Åke Jörgen Sören Östen Oskar Elis Nils Gösta Märten
  `),
  lastNames: words(`
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Lindqvist Åkerström Öberg Sjöström
    Bergström Söderberg Lindström Nyström Åström Hedström Björklund Engström Ågren Östlund Höglund Wikström
    Lundgren Forsberg Holmgren Hägg Löfgren Nordin Sandström Ström Öst Ek Falk Palm Ödmann Hallström Mårtensson
  `),
  domains: ['example.com', 'example.org', 'mejl.example', 'brev.example'],
  products: [
    ['Norrvikens Tidning Digital', 9900],
    ['Norrvikens Tidning Komplett', 34_900],
    ['Norrvikens Tidning Helg', 19_900],
    ['Östsjö Dagblad Digital', 12_900],
    ['Östsjö Dagblad Papper', 29_900],
    ['Tidskriften Trädgård & Torp', 7900],
    ['Västanvind Ekonomi', 24_900],
  ],
  ways: [
    [44, WAYS.card],
    [14, WAYS.klarna],
    [16, WAYS.swish],
    [12, WAYS.billogram],
    [10, WAYS.invoice],
    [4, WAYS.outside],
  ],
  reasons: [
    'Utebliven tidning i en vecka',
    'Dubbelt debiterad',
    'Ångrade köpet',
    'Felaktigt pris',
    'Goodwill',
    'Uppehåll på grund av resa',
    'Uppsagd före perioden',
  ],
};

export const NORWAY: Country = {
  currency: 'NOK',
  firstNames: words(`
    Anne Inger Kari Marit Ingrid Liv Astrid Bjørg Hilde Solveig Randi Åse Gro Sigrid Tuva Frøya Æsa Sølvi
    Jan Per Bjørn Ole Lars Kjell Knut Svein Øyvind Håkon Magnus Torbjørn Jørgen Sindre Åsmund Øystein Bård Pål
  `),
  lastNames: words(`
    Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Nordahl Bakken Haugen Sæther Sørensen
    Bøe Ødegård Løken Tangen Myhre Ås Solbakken Strøm Dahl Moen Lie Hauge Rønning Sæbø Nygård Fjeld Børresen Kvåle
  `),
  domains: ['example.com', 'example.net', 'epost.example', 'post.example'],
  products: [
    ['Fjordavisen Digital', 14_900],
    ['Fjordavisen Komplett', 38_900],
    ['Fjordavisen Helg', 21_900],
    ['Nordre Blad', 17_900],
    ['Hytte og Hage', 8900],
    ['Sørlandets Næringsliv', 27_900],
  ],
  ways: [
    [46, WAYS.vippsCharge],
    [10, WAYS.vipps],
    [28, WAYS.card],
    [4, WAYS.klarna],
    [9, WAYS.invoice],
    [3, WAYS.outside],
  ],
  reasons: [
    'Avisen kom ikke frem i en uke',
    'Belastet to ganger',
    'Angret kjøpet',
    'Feil pris',
    'Goodwill',
    'Pause på grunn av reise',
    'Sagt opp før perioden',
  ],
};
