export const open = () => import('../ui/screen.tsx');
