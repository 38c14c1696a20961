/** Names as there are in the Nordic countries, for subscribers that are made up by the hundred thousand. */

const words = (text: string) => text.trim().split(/\s+/);

const SHORT = words('Karl Lars Per Jan Nils Sven Bengt Ann Britt Eva');
const SECOND = words('Erik Olof Gunnar Åke Ove Inge Marie Britt Lena Sofie');

/** The first ones are those that most people have. */
export const FIRST_NAMES: readonly string[] = [
  ...words(`
    Anna Maria Karin Eva Lars Erik Johan Mikael Anders Per Kristina Elisabeth Lena Kerstin Sara Ingrid Emma Marie Malin
    Jan Peter Karl Thomas Daniel Fredrik Hans Bengt Mats Andreas Stefan Sven Magnus Martin Björn Göran Håkan Åke Nils
    Åsa Annika Jenny Linnéa Ulla Birgitta Inger Monika Susanne Elin Hanna Maja Julia Ida Sofia Amanda Johanna Cecilia
    Anne Kari Marit Liv Astrid Berit Randi Solveig Hilde Bjørg Sissel Gro Åse Torill Siri Tuva Frøya Sølvi Æsa Ragnhild
    Ole Kjell Knut Svein Arne Øyvind Bjørn Tor Håvard Øystein Sindre Jørgen Torbjørn Terje Geir Rune Trond Bård Pål Leif
    Mette Hanne Kirsten Lone Bente Pia Søren Jens Niels Henrik Rasmus Mads Lærke Freja Asger Kasper Frederikke Ditte
    Mikko Juha Timo Matti Jari Antti Päivi Tuula Riitta Aino Eeva Hannele Väinö Ilmari Kaarina Sanna Jyrki Outi Seppo
    Elsa Alva Ebba Wilma Stina Görel Märta Greta Signe Alma Elis Oskar Hugo Viktor Gösta Sören Östen Märten Jörgen Axel
    Sigrid Gudrun Þóra Björk Guðrún Ragnar Einar Gunnar Steinar Yngve Vidar Roar Dag Odd Egil Ivar Halvard Eskil Torsten
    Ahmed Fatima Ali Leila Omar Amina Hassan Zahra Yusuf Maryam Piotr Agnieszka Łukasz Katarzyna Nguyen Thanh Dragan Mirjana
  `),
  ...SHORT.flatMap((first) => SECOND.map((second) => `${first}-${second}`)),
];

const BEGINNINGS = words(`
  Lind Berg Sjö Björk Ek Alm Asp Häll Hög Ny Söder Öster Väster Norr Sand Sten Strand Ström Hag Holm Hed Lund Löf Mal
  Nord Ros Skog Ståhl Svan Åker Ång Blom Dahl Eng Fors Gran Hall Hede
`);
const ENDINGS = words('berg ström qvist gren lund man dahl mark vall stedt blad ing');

/** The first ones are those that most people have. */
export const LAST_NAMES: readonly string[] = [
  ...words(`
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson
    Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen
    Hagen Johannessen Andreassen Jacobsen Halvorsen Dahl Sørensen Rasmussen Christensen Thomsen Poulsen Møller Mortensen
    Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Saarinen Öberg Öst
    Bergström Lindqvist Åkerström Bøe Ødegård Løken Sæther Myhre Strøm Moen Lie Rønning Sæbø Nygård Fjeld Kvåle Bakken
    Ågren Ek Falk Palm Hägg Nordin Wikström Mårtensson Bengtsson Jönsson Lindgren Jakobsson Magnusson Lindberg Lundqvist
  `),
  ...ENDINGS.flatMap((ending) => BEGINNINGS.map((beginning) => beginning + ending)),
];

/** What addresses are made of by people who do not give them their name. */
export const NICKNAMES: readonly string[] = words(`
  pelle kicki nisse lasse bosse tompa foppa gubben solros snowy fjellrev kaffekopp segelbat bokmal stugan havsorn
  blabar skogsra maneskinn villervalla turtle rockabilly trollmor norrsken lakrits isbjorn sommar vinter tusse myran
`);

export const DOMAINS: readonly string[] = words(
  'example.com example.org example.net mejl.example brev.example epost.example post.example',
);
