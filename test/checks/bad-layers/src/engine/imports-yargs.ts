import 'yargs';
