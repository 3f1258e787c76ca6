export { screen } from '../ui/screen.tsx';
