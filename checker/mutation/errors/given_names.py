"""Common given names of English-language news."""

_GIVEN_NAMES = """
Aaron Abby Abdul Abigail Abraham Adam Adrian Adriana Ahmed Aidan Al Alan Albert Alberto Alec Alejandra Alejandro Alex
Alexander Alexandra Alexis Alfonso Alfred Ali Alice Alicia Alison Allan Allen Allison Alma Alvin Alyssa Amanda Amber
Amelia Amir Amy Ana Andre Andrea Andres Andrew Andy Angel Angela Angelica Angelina Angelo Angie Anita Ann Anna Anne
Annette Annie Anthony Antoine Antonio April Ariana Arianna Armando Arnold Arthur Arturo Ashley Ashton Audrey Austin
Autumn Ava Avery Barack Barbara Barry Beatrice Becky Belinda Ben Benjamin Bernadette Bernard Bernice Bernie Beth
Bethany Betty Beverly Bianca Bill Billy Blake Bob Bobbi Bobby Bonnie Brad Bradley Brady Brandi Brandon Brandy Brenda
Brendan Brenden Brent Brett Brian Briana Brianna Bridget Brittany Brittney Brooke Bruce Bryan Bryant Bryce Byron
Caitlin Caleb Calvin Cameron Camille Candace Candice Carl Carla Carlos Carlton Carmen Carol Carole Caroline Carolyn
Carrie Carter Casey Cassandra Cassie Catherine Cathy Cecil Cecilia Cedric Cesar Chad Charlene Charles Charlie
Charlotte Chase Chelsea Cheryl Chester Chloe Chris Christian Christie Christina Christine Christopher Christy Chuck
Cindy Claire Clara Clarence Clark Claude Claudia Clay Clayton Cliff Clifford Clifton Clint Clinton Clyde Cody Cole
Colin Colleen Connie Connor Conor Corey Cory Courtney Craig Cristina Crystal Curtis Cynthia Daisy Dale Dallas Dalton
Damian Damien Damon Dan Dana Daniel Daniela Danielle Danny Dante Daquan Darius Darlene Darnell Darrell Darren Darryl
Daryl Dave David Davon Dawn Dean Deandre Deangelo Deanna Debbie Deborah Debra Delores Demarcus Demetrius Denise Dennis
Denny Derek Derrick Desiree Desmond Destiny Devin Devon Dewayne Dexter Diana Diane Dianne Diego Dillon Dina Dolores
Dominic Dominique Don Donald Donna Donnie Dontae Donte Dora Doreen Doris Dorothy Doug Douglas Drew Duane Dustin Dwayne
Dwight Dylan Earl Ed Eddie Edgar Edith Eduardo Edward Edwin Elaine Eleanor Elena Eli Elijah Elizabeth Ella Ellen
Elliot Elliott Ellis Elmer Elsa Elvin Emanuel Emilio Emily Emma Emmanuel Enrique Eric Erica Erick Erik Erika Erin
Ernest Ernesto Esteban Esther Ethan Eugene Eva Evan Evelyn Everett Faith Felicia Felipe Felix Fernando Florence Floyd
Frances Francis Francisco Frank Franklin Fred Freddie Frederick Gabriel Gabriela Gabrielle Gail Garrett Gary Gavin
Gene Geoffrey George Gerald Gerard Gilbert Gilberto Gina Ginger Glen Glenn Gloria Gordon Grace Graham Grant Greg Gregg
Gregory Guadalupe Guillermo Gustavo Guy Hailey Hank Hannah Harold Harriet Harry Harvey Hassan Heather Hector Heidi
Helen Henry Herbert Herman Hillary Holly Hope Howard Hugh Hugo Ian Ibrahim Ida Ignacio Imani Irene Iris Irma Isaac
Isabel Isabella Isaiah Ismael Ivan Jack Jackie Jacob Jacqueline Jada Jaime Jake Jalen Jamaal Jamal Jamar James Jamie
Jan Jane Janet Janice Janie Jared Jasmine Jason Javier Javon Jay Jayden Jean Jeanette Jeanne Jeff Jeffery Jeffrey
Jenna Jennifer Jenny Jeremiah Jeremy Jermaine Jerome Jerry Jesse Jessica Jessie Jesus Jill Jim Jimmie Jimmy Jo Joan
Joann Joanna Joanne Jocelyn Jodi Jody Joe Joel Joey Johanna John Johnathan Johnnie Johnny Jon Jonah Jonathan Jonathon
Jordan Jorge Jose Joseph Josephine Josh Joshua Joy Joyce Juan Juanita Judith Judy Julia Julian Juliana Julie Julio
June Justin Kaitlin Kaitlyn Kara Karen Karl Karla Kate Katelyn Katherine Kathleen Kathryn Kathy Katie Katrina Kayla
Keisha Keith Kelli Kellie Kelly Kelsey Kelvin Ken Kendall Kendra Kendrick Kenneth Kenny Kent Kerri Kerry Kevin Khalil
Kim Kimberly Kirk Kobe Krista Kristen Kristi Kristin Kristina Kristine Kristopher Kristy Kurt Kyle Kylie Ladonna
Lakeisha Lamar Lamont Lana Lance Larry Latasha Latisha Latoya Laura Lauren Laurence Laurie Lawrence Leah Lee Leland
Lena Leo Leon Leonard Leonardo Leroy Leslie Lester Levi Lewis Liam Lillian Lillie Linda Lindsay Lindsey Lisa Lloyd
Logan Lois Lonnie Lora Loren Lorena Lorenzo Loretta Lori Lorraine Louis Louise Luca Lucas Lucia Lucille Lucy Luis Luke
Lydia Lyle Lynn Mabel Mackenzie Madeline Madison Maggie Malcolm Malik Mandy Manny Manuel Marc Marcel Marcia Marco
Marcos Marcus Margaret Margarita Margie Maria Mariah Marian Marianne Marie Marilyn Mario Marion Marissa Marjorie Mark
Marlene Marlon Marquis Marsha Marshall Martha Martin Marty Marvin Mary Mason Mathew Matt Matthew Maureen Maurice Max
Maxine Megan Meghan Melanie Melinda Melissa Melvin Mercedes Meredith Micah Michael Micheal Michele Michelle Miguel
Mike Mildred Miles Milton Mindy Miranda Miriam Misty Mitch Mitchell Mohamed Mohammad Mohammed Moises Molly Monica
Monique Morgan Morris Moses Muhammad Myra Myron Nadia Nancy Naomi Natalie Natasha Nathan Nathaniel Neal Neil Nelson
Nicholas Nick Nicolas Nicole Nikki Nina Noah Noel Nora Norma Norman Olga Oliver Olivia Omar Oscar Otis Owen Pablo
Paige Pam Pamela Pat Patrice Patricia Patrick Patsy Patti Patty Paul Paula Paulette Pauline Pedro Peggy Penny Percy
Perry Pete Peter Peyton Phil Philip Phillip Phyllis Preston Priscilla Quentin Quinton Rachael Rachel Rafael Ralph
Ramiro Ramon Randal Randall Randy Raul Ray Raymond Rebecca Reggie Regina Reginald Rene Renee Rex Reynaldo Rhonda
Ricardo Richard Rick Rickey Ricky Rita Rob Robbie Robert Roberta Roberto Robin Rochelle Rocky Roderick Rodney Rodolfo
Rodrigo Roger Roland Roman Ron Ronald Ronnie Rosa Rosalind Rose Rosemary Ross Roy Ruben Ruby Rudy Rufus Russell Ruth
Ryan Sabrina Sadie Sally Salvador Sam Samantha Samuel Sandra Sandy Santiago Sara Sarah Sasha Savannah Scott Sean
Sebastian Sergio Seth Shameka Shane Shanna Shannon Sharon Shaun Shauna Shawn Sheila Shelby Sheldon Shelley Shelly
Sheri Sherman Sherri Sherry Shirley Sidney Silvia Simon Sofia Sonia Sonya Sophia Spencer Stacey Stacie Stacy Stan
Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Susie Suzanne Sydney Sylvia Tabitha
Tamara Tameka Tammy Tania Tanisha Tanya Tara Tasha Taylor Ted Terence Teresa Teri Terrance Terrell Terrence Terri
Terry Thelma Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Toni Tony Tonya Tracey Traci Tracy Travis
Trayvon Trent Trevor Trey Tricia Trisha Troy Tyler Tyrell Tyrone Tyson Valerie Vanessa Vera Vernon Veronica Vicki
Vickie Vicky Victor Victoria Vince Vincent Viola Violet Virgil Vivian Vladimir Wade Wallace Walter Wanda Warren Wayne
Wendell Wendy Wesley Whitney Wilbert Wilbur Wilfredo Willard William Willie Wilson Winston Xavier Yolanda Yvette
Yvonne Zach Zachary Zachery Zoe
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES.split())
