"""The providers of the invented office's land, drawn for make_examples.py.

Cells are typed as in example_office.py. Fifty-three of them: 38 were visited since November 2023, under
the very names of the log of visits; 15 never were.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

PARTNERS = """
| Commune | Nom de l'établissement | Type d'offre | Partenaire depuis |
| Orbelle-le-Pont | Brasserie du Vieux Foulon | Artisanat et terroir | 2022 |
| ^ | Camping Les Sorbiers | Hébergement |  |
| ^ | Canoës du Gué | Loisirs | 'janvier 2021 |
| ^ | Cave des Trois Clochers | Artisanat et terroir | 2019 |
| ^ | Château de Malerive | Site et musée | 2019 |
| ^ | Coutellerie Rambaud-Lys | Artisanat et terroir | 2022 |
| ^ | Distillerie de l'Orbelle | Artisanat et terroir | 'janvier 2021 |
| ^ | Escape game de la Tour | Loisirs | 2025 |
| ^ | Gîte Le Vieux Pressoir | Hébergement | 2016 |
| ^ | Hôtel de la Gare | Hébergement | 2022 |
| ^ | Hôtel des Deux Ponts | Hébergement |  |
| ^ | Moulin de Courcelade | Site et musée | 2024 |
| ^ | Musée de la Pierre sèche | Site et musée | 2016 |
| ^ | Palais des Congrès d'Orbelle | Site et musée | 2019 |
| ^ | Petit train de l'Orbelle | Loisirs | 2019 |
| ^ | Poterie des Quatre Vents | Artisanat et terroir | 'janvier 2021 |
| ^ | Restaurant La Passerelle | Restauration | 2022 |
| ^ | Taxi Orbelle Montagne | Loisirs | 2019 |
| ^ | Vélos du Val | Loisirs | 'janvier 2021 |
| Saint-Aubrac-les-Sources | Atelier de la Laine | Artisanat et terroir | 2024 |
| ^ | Boulangerie-salon de thé Aux Deux Épis | Restauration |  |
| ^ | Camping du Torrent | Hébergement | 2019 |
| ^ | Centre équestre des Prades | Loisirs | 2023 |
| ^ | Chambres d'hôtes Chez Lison | Hébergement | 2022 |
| ^ | Chambres d'hôtes La Source bleue | Hébergement | 2022 |
| ^ | Ferme des Lavandes | Artisanat et terroir |  |
| ^ | Ferme-auberge du Haut-Suc | Restauration | 2019 |
| ^ | Fromagerie de Font-Claire | Artisanat et terroir | 'janvier 2021 |
| ^ | Grotte des Fées | Site et musée |  |
| ^ | Gîtes du Mas-Neuf | Hébergement | 'janvier 2021 |
| ^ | Musée des Vieux Métiers | Site et musée | 2018 |
| ^ | Rucher des Sources | Artisanat et terroir | 'janvier 2021 |
| ^ | Santons Mazerolle | Artisanat et terroir |  |
| ^ | Spa du Parc | Loisirs | 2018 |
| ^ | Thermes de Saint-Aubrac | Site et musée | 2023 |
| Col de la Vernède | Accrobranche du Bois-Long | Loisirs | 2022 |
| ^ | Auberge du Col | Restauration | 2016 |
| ^ | Base nautique du Lac | Loisirs | 2024 |
| ^ | Crêperie du Téléski | Restauration | 2018 |
| ^ | Domaine nordique de la Vernède | Loisirs | 2024 |
| ^ | Gîte d'étape du Pas-du-Loup | Hébergement | 2023 |
| ^ | Gîte de groupe L'Ourson | Hébergement | 2023 |
| ^ | Hôtel du Belvédère | Hébergement | 2024 |
| ^ | Location Ski-Neige | Loisirs | 2025 |
| ^ | Maison du Lac | Site et musée | 2018 |
| ^ | Observatoire de la Vernède | Loisirs | 'janvier 2021 |
| ^ | Parapente Haut-Vol | Loisirs | 2019 |
| ^ | Parc animalier des Hautes-Sagnes | Loisirs | 2019 |
| ^ | Refuge de l'Estive | Hébergement | 2022 |
| ^ | Résidence Les Edelweiss | Hébergement | 2022 |
| ^ | Via ferrata de l'Aigle-Roux | Loisirs |  |
| ^ | Village de vacances Les Alpages | Hébergement | 2025 |
| ^ | École de ski de la Vernède | Loisirs | 2018 |
"""
