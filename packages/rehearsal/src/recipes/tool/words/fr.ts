import type { ToolWords } from './index.ts';

export const fr: ToolWords = {
  rightAtOnce: 'Justes du premier coup : {right} sur {total}.',
  rightAnswers: 'Bonnes réponses : {right} sur {total}.',
  askedAgain: 'Je la poserai encore plus tard.',
  nothingToPractise: 'Aucune erreur : rien à revoir !',
  timesTable: 'la table de {number}',
  sumsWith: 'les calculs avec {number}',
  units: 'Quelles unités ?',
  roll: 'Lancer',
  noZero: 'Personne ne peut diviser par zéro.',
  quizzes: {
    planets: [
      ['Quelle est la plus grande planète du système solaire ?', 'Jupiter', 'Mars', 'Mercure'],
      ['Quelle planète est la plus proche du Soleil ?', 'Mercure', 'Vénus', 'Neptune'],
      ['Quelle planète appelle-t-on la planète rouge ?', 'Mars', 'Uranus', 'Saturne'],
      ['Combien de planètes tournent autour du Soleil ?', 'Huit', 'Six', 'Douze'],
      ['Quelle planète est la plus loin du Soleil ?', 'Neptune', 'Jupiter', 'La Terre'],
      ['De quoi sont faits les anneaux de Saturne ?', 'Surtout de glace', 'D’or', 'De nuages'],
    ],
    animals: [
      ['Combien de pattes a une araignée ?', 'Huit', 'Six', 'Dix'],
      ['Quel animal est le plus haut ?', 'La girafe', 'L’éléphant', 'Le cheval'],
      ['Lequel n’est pas un poisson ?', 'Le dauphin', 'La truite', 'L’hippocampe'],
      ['Que devient une chenille ?', 'Un papillon', 'Un ver', 'Un scarabée'],
      ['Quel oiseau ne vole pas ?', 'L’autruche', 'L’hirondelle', 'La chouette'],
      ['Que mangent surtout les pandas ?', 'Du bambou', 'Du poisson', 'Du miel'],
    ],
    world: [
      ['Quel est le plus grand océan ?', 'Le Pacifique', 'L’Atlantique', 'L’Arctique'],
      ['Combien de jours a une année bissextile ?', '366', '365', '360'],
      ['À combien de degrés Celsius l’eau gèle-t-elle ?', '0', '10', '100'],
      ['Combien de côtés a un triangle ?', 'Trois', 'Quatre', 'Cinq'],
      ['Quelle couleur donnent le jaune et le bleu ?', 'Le vert', 'Le violet', 'L’orange'],
      ['Sur quel continent se trouve l’Égypte ?', 'En Afrique', 'En Europe', 'En Amérique du Sud'],
    ],
  },
};
