/** Given names that are common in Sweden. They only break ties: what else is a name is told by where it stands. */
const names = `
Adam Agneta Ahmed Aina Albert Albin Aleksandra Alex Alexander Alexandra Alf Alfred Ali Alice Alicia Alva Amanda Amelia Amir Amira Anders Andrea Andreas
Angelica Anita Ann Anna Anne Anneli Annelie Annette Annika Anny Anton Arne Arvid Astrid Axel Aysha Bahar Barbro Beata Beatrice Bengt Benjamin Benny Berit
Bernt Bert Bertil Birger Birgit Birgitta Bjarne Björn Bo Boel Bodil Boris Britt Britta Börje Calle Camilla Carin Carina Carl Carola Carolin Carolina Caroline
Catharina Catrin Cecilia Charlie Charlotta Charlotte Christel Christer Christian Christina Christoffer Claes Clara Conny Crister Cristina Dag Dagny Dan
Daniel Daniela David Dennis Diana Disa Dragan Ebba Eddie Edith Edvard Edvin Egon Eivor Elena Eleonor Eleonora Eli Elin Elina Elinor Elisabet Elisabeth Elise
Ella Ellen Elliot Elsa Elsie Elvira Emanuel Emelie Emil Emilia Emma Emmy Enar Erica Erik Erika Erland Erling Ester Esther Eva Evelina Evy Fabian Fadi
Farida Fatima Fatma Felicia Felix Filip Fredrik Fredrika Frida Fritz Gabriel Gabriella Georg Gerd Gert Gisela Greger Greta Gudrun Gun Gunilla Gunn Gunnar
Gunnel Gustaf Gustav Göran Görel Gösta Göte Hampus Hamid Hans Harald Harriet Harry Hasan Hassan Hedvig Helen Helena Helene Helga Helge Helmer Henning
Henric Henrik Henry Herbert Hilda Hilma Holger Hugo Håkan Ibrahim Ida Ilona Inga Ingalill Ingegerd Ingela Ingemar Inger Ingmar Ingrid Ingvar Irene Iris Irina
Irma Isabell Isabella Isabelle Isak Ivan Ivar Jack Jacob Jakob Jan Jana Jane Janne Jasmin Jeanette Jelena Jennie Jenny Jens Jerker Jerry Jesper Jessica Jill Jim
Jimmy Joakim Joel Johan Johanna Johannes John Johnny Jon Jonas Jonatan Jonathan Jonny Jonna Jonte Josef Josefin Josefina Josefine Judit Judith Julia Julian
Jussi Jörgen Kaj Kajsa Karim Karin Karina Karl Karolina Kasper Katarina Katja Katrin Kennet Kenneth Kenny Kent Kerstin Kevin Khalid Kicki Kim Kjell Klara Klas
Knut Konrad Krister Kristian Kristin Kristina Kristoffer Kurt Lage Laila Lars Lasse Laura Leena Leif Leila Lena Lennart Leo Leon Leonard Lilian Lill Lillemor Lina
Linda Line Linn Linnea Linnéa Linus Lis Lisa Lisbet Lisbeth Lise Liselott Liselotte Liv Lotta Lotten Louise Love Lovisa Lucas Lucia Ludvig Lukas Lukas Lydia
Maarit Madeleine Magda Magdalena Magnus Mahmoud Maj Maja Majvor Malena Malin Malte Manne Marcus Margareta Margaretha Margit Margot Mari Maria Mariana Mariann
Marianne Marie Marika Marina Mario Marita Markus Marlene Marta Martin Martina Mary Mats Matilda Mattias Mattis Maud Max Maximilian Mehmet Melissa Melker Merja
Mia Michael Michaela Micael Mikael Mikaela Milan Milla Minna Mira Miriam Mirja Moa Mohamed Mohammed Mona Monica Monika Morgan Muhammed Mustafa Märit
Märta Måns Nadja Nancy Natalia Natalie Nathalie Niclas Nicklas Niklas Nicolas Nils Nina Noomi Nora Ola Olav Olga Olivia Olle Olof Olov Omar Oscar Oskar Osman
Otto Ove Patricia Patrik Paul Paula Paulina Pauline Per Pernilla Peter Petra Petter Pia Pierre Pontus Pär Rafael Ragna Ragnar Ragnhild Raija Rakel Ralf Ralph
Ramona Rasmus Rebecca Rebecka Reidar Reza Richard Rickard Rikard Rita Robert Robin Roger Roland Rolf Ronja Ronny Rosa Rose Rosita Roy Rune Ruth Sabina Sam
Samir Samira Samuel Sandra Sanna Sara Sebastian Selma Sigbritt Signe Sigrid Sigurd Simon Simone Siri Siv Sixten Sofi Sofia Sofie Solveig Sonja Stefan
Steffan Stellan Sten Stig Stina Sture Sune Susanna Susanne Svante Svea Sven Svetlana Sylvia Sören Tage Tanja Tapio Tareq Tatiana Ted Teodor Teresa Teresia
Terese Theo Theodor Theres Therese Thomas Thor Thorbjörn Tilda Tim Tina Tobias Tom Tomas Tommy Tony Tor Torbjörn Tord Tore Torgny Torkel Torsten Tova Tove Tua
Tuija Turid Tuula Tyra Ulf Ulla Ulrica Ulrik Ulrika Urban Ursula Valdemar Valentin Valter Vanessa Vanja Vega Vera Verner Veronica Veronika Victor Victoria
Vidar Viggo Viktor Viktoria Vilgot Vilhelm Vilma Vincent Viola Viveca Viveka Vivianne Walter Wilhelm William Wilma Yasmin Ylva Yngve Yrsa Yusuf Yvonne Zahra Zara
Zeinab Zlatan Åke Åsa Åse Örjan Östen`;

const known: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

/** "Ann-Charlotte" too. */
export const isGivenName = (word: string): boolean => {
  const [first = ""] = word.split("-");
  return known.has(first);
};
