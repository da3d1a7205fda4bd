demo-day-title = Flyt demoens dag
demo-day-now = I demoen er det { $day }. Du kan flytte dagen frem og se frister løbe.
demo-day-label = Ny dag
demo-day-hint = Skriv år, måned og dag, for eksempel { $day }
demo-day-error = Dagen kan kun flyttes frem. Skriv { $day } eller en senere dag som år-måned-dag.
demo-day-move = Flyt dagen
