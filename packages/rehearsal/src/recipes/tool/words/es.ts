import type { ToolWords } from './index.ts';

export const es: ToolWords = {
  rightAtOnce: 'A la primera: {right} de {total}.',
  rightAnswers: 'Respuestas correctas: {right} de {total}.',
  askedAgain: 'Te la preguntaré otra vez luego.',
  nothingToPractise: '¡Ningún fallo: no hay nada que practicar!',
  timesTable: 'la tabla del {number}',
  sumsWith: 'cuentas con el {number}',
  units: '¿Qué unidades?',
  roll: 'Tirar',
  noZero: 'Nadie puede dividir entre cero.',
  quizzes: {
    planets: [
      ['¿Cuál es el planeta más grande del sistema solar?', 'Júpiter', 'Marte', 'Mercurio'],
      ['¿Qué planeta está más cerca del Sol?', 'Mercurio', 'Venus', 'Neptuno'],
      ['¿A qué planeta llaman el planeta rojo?', 'Marte', 'Urano', 'Saturno'],
      ['¿Cuántos planetas giran alrededor del Sol?', 'Ocho', 'Seis', 'Doce'],
      ['¿Qué planeta está más lejos del Sol?', 'Neptuno', 'Júpiter', 'La Tierra'],
      ['¿De qué son los anillos de Saturno?', 'Sobre todo de hielo', 'De oro', 'De nubes'],
    ],
    animals: [
      ['¿Cuántas patas tiene una araña?', 'Ocho', 'Seis', 'Diez'],
      ['¿Qué animal es el más alto?', 'La jirafa', 'El elefante', 'El caballo'],
      ['¿Cuál de estos no es un pez?', 'El delfín', 'La trucha', 'El caballito de mar'],
      ['¿En qué se convierte una oruga?', 'En mariposa', 'En gusano', 'En escarabajo'],
      ['¿Qué ave no puede volar?', 'El avestruz', 'La golondrina', 'El búho'],
      ['¿Qué comen sobre todo los pandas?', 'Bambú', 'Pescado', 'Miel'],
    ],
    world: [
      ['¿Cuál es el océano más grande?', 'El Pacífico', 'El Atlántico', 'El Ártico'],
      ['¿Cuántos días tiene un año bisiesto?', '366', '365', '360'],
      ['¿A cuántos grados Celsius se congela el agua?', '0', '10', '100'],
      ['¿Cuántos lados tiene un triángulo?', 'Tres', 'Cuatro', 'Cinco'],
      ['¿Qué color sale de mezclar amarillo y azul?', 'Verde', 'Morado', 'Naranja'],
      ['¿En qué continente está Egipto?', 'África', 'Europa', 'América del Sur'],
    ],
  },
};
